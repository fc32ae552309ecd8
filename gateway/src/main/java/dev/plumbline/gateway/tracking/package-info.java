/** Identities through sequences of frames, as files have them: which frames are a sequence, and how well tracks were kept in it. */
@NullMarked
package dev.plumbline.gateway.tracking;

import org.jspecify.annotations.NullMarked;
