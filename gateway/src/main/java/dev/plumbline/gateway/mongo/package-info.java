/**
 * A MongoDB replica set on this machine, to try the production store on and to test against. No part of a running server
 * depends on it, and no {@code mongod} is shipped with the product: MongoDB is under the SSPL.
 *
 * <pre>
 * DIR/members        the members' ports, one a line
 * DIR/member-N/data  what member N has stored
 * DIR/member-N/pid   its process
 * DIR/member-N/log   what it says
 * </pre>
 */
@NullMarked
package dev.plumbline.gateway.mongo;

import org.jspecify.annotations.NullMarked;
