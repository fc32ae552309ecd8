package dev.plumbline.projections.catalogue;

import dev.plumbline.domain.DatasetId;
import dev.plumbline.domain.FrameId;
import dev.plumbline.domain.dataset.ImageFile;

public record FrameCard(FrameId id, DatasetId dataset, ImageFile image) {}
