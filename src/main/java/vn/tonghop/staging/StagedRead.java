package vn.tonghop.staging;

import vn.tonghop.model.ReadWorkbook;
import vn.tonghop.model.ReceivedFile;

/** A received file with what was read of it, to be stored. */
public record StagedRead(ReceivedFile file, FileKind kind, ReadWorkbook workbook) {
}
