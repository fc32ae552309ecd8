@NullMarked
package dev.plumbline.domain;

import org.jspecify.annotations.NullMarked;
