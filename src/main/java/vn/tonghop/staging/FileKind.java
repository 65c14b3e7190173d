package vn.tonghop.staging;

/** What a received file turned out to be. */
public enum FileKind {

	/** A submission, accepted or refused; whatever is turned away is one too. */
	WORKBOOK,
	/** Other files came in it; by itself it is nothing. */
	ZIP,
	/** A PDF that is kept beside a unit's submission. */
	SIGNED_SCAN,
	/** A Word document that brings a unit's texts. */
	NARRATIVE

}
