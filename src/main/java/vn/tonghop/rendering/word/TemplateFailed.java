package vn.tonghop.rendering.word;

import java.util.List;

import vn.tonghop.model.Finding;

/**
 * A template could not be read or filled. All that is known to be wrong with it is in the
 * findings, each of which names the paragraph.
 */
public final class TemplateFailed extends RuntimeException {

	private final transient List<Finding> findings;

	TemplateFailed(List<Finding> findings) {
		super(findings.toString());
		this.findings = List.copyOf(findings);
	}

	TemplateFailed(Finding finding, Throwable cause) {
		super(finding.toString(), cause);
		this.findings = List.of(finding);
	}

	/** At least one. */
	public List<Finding> findings() {
		return this.findings;
	}

}
