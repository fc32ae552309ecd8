/**
 * Files in the database of a workspace (GridFS), with copies of those in use on this machine's disk.
 *
 * <pre>
 * collection     content
 * files.files    one record a file: filename is its SHA-256, or SHA-256.NAME for what is beside it; unique
 * files.chunks   its bytes, a megabyte each
 * files.begun    uploads under way: what one that broke off has left is deleted an hour later
 * </pre>
 */
@NullMarked
package dev.plumbline.gateway.files.mongo;

import org.jspecify.annotations.NullMarked;
