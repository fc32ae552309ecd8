/** Labels as a table, one row each, for spreadsheets and data frames. */
@NullMarked
package dev.plumbline.gateway.format.csv;

import org.jspecify.annotations.NullMarked;
