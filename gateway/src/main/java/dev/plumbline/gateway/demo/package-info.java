/** The demo: a workspace to look round in, and people who draw in it through the same doors as everyone. */
@NullMarked
package dev.plumbline.gateway.demo;

import org.jspecify.annotations.NullMarked;
