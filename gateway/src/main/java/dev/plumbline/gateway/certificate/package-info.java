/**
 * Certificates that leave the workspace: a document that a third party verifies offline, and the key that signs it.
 *
 * <p>The document is a Verifiable Credential (W3C, Data Model 2.0) secured as a JSON Web Signature (RFC 7515) with Ed25519 (RFC 8037),
 * so that it takes none of this code to verify one.
 */
@NullMarked
package dev.plumbline.gateway.certificate;

import org.jspecify.annotations.NullMarked;
