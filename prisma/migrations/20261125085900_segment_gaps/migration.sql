-- Room between the segments of a document (`POSITION_STEP` of lib/db/segment-place.ts): a split moves none of those after it.
UPDATE "Segment" SET "position" = "position" * 64;
