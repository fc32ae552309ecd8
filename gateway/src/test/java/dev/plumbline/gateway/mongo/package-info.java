/** The replica set on this machine, and the MongoDB that tests run against: {@link FreshDatabase}, {@link FreshReplicaSet}. */
package dev.plumbline.gateway.mongo;
