/** Practice: drills composed of a person's own disagreements, and what their hints show to that person alone. */
@NullMarked
package dev.plumbline.gateway.practice;

import org.jspecify.annotations.NullMarked;
