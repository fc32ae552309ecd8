package dev.plumbline.projections.catalogue;

import dev.plumbline.domain.DatasetId;

/** @param frames how many there are */
public record DatasetCard(DatasetId id, String name, int frames) {}
