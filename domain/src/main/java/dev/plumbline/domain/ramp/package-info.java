/** The ramp: how far a person is with a skill, from the spec to the certificate, and back to shadow when needed. */
@NullMarked
package dev.plumbline.domain.ramp;

import org.jspecify.annotations.NullMarked;
