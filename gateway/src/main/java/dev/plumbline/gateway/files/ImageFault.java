package dev.plumbline.gateway.files;

/** Why a file is not taken as an image: what is so, and what to do. */
public sealed interface ImageFault {
    /** Stable; the code of the problem document. */
    String code();

    /** One sentence. */
    String fact();

    String remedy();

    record Empty() implements ImageFault {
        @Override
        public String code() {
            return "file-empty";
        }

        @Override
        public String fact() {
            return "The file has no bytes.";
        }

        @Override
        public String remedy() {
            return "Check that the file was copied completely, and send it again.";
        }
    }

    /** @param limit in bytes */
    record TooLarge(long limit) implements ImageFault {
        @Override
        public String code() {
            return "file-too-large";
        }

        @Override
        public String fact() {
            return "The file has more than %d MB.".formatted(limit / 1_000_000);
        }

        @Override
        public String remedy() {
            return "Save it with stronger compression or fewer pixels.";
        }
    }

    record TypeUnknown() implements ImageFault {
        @Override
        public String code() {
            return "image-type-unknown";
        }

        @Override
        public String fact() {
            return "By its content this is not a JPEG, PNG or WebP image, whatever its name says.";
        }

        @Override
        public String remedy() {
            return "Convert it to JPEG, PNG or WebP.";
        }
    }

    record TooManyPixels(int width, int height, long limit) implements ImageFault {
        @Override
        public String code() {
            return "image-too-many-pixels";
        }

        @Override
        public String fact() {
            return "The image is %d × %d px, %d megapixels; at most %d are accepted."
                    .formatted(width, height, Math.ceilDiv((long) width * height, 1_000_000L), limit / 1_000_000);
        }

        @Override
        public String remedy() {
            return "Reduce it, or cut it into several frames.";
        }
    }

    /** @param reason what the decoder found, in one sentence */
    record Damaged(ImageType type, String reason) implements ImageFault {
        @Override
        public String code() {
            return "image-damaged";
        }

        @Override
        public String fact() {
            return "The %s image cannot be decoded: %s".formatted(type, reason);
        }

        @Override
        public String remedy() {
            return "Open and save it again in an image editor, or get the original once more.";
        }
    }

    /** Programs disagree whether to turn a PNG or WebP by its EXIF data, so coordinates on it would mean two things. */
    record Turned(ImageType type, int orientation) implements ImageFault {
        @Override
        public String code() {
            return "image-orientation-unclear";
        }

        @Override
        public String fact() {
            return "The %s image says in its EXIF data that it is to be turned (orientation %d); programs disagree whether to do so."
                    .formatted(type, orientation);
        }

        @Override
        public String remedy() {
            return "Save it upright, or as JPEG, where the orientation is honoured.";
        }
    }
}
