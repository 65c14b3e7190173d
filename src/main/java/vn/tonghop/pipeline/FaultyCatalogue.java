package vn.tonghop.pipeline;

import java.util.List;

import vn.tonghop.model.Located;

/** The catalogue or a template has mistakes: nothing is staged while it has. */
public class FaultyCatalogue extends Exception {

	private static final long serialVersionUID = 1L;

	private final transient List<Located> findings;

	FaultyCatalogue(List<Located> findings) {
		super(findings.size() + " findings");
		this.findings = List.copyOf(findings);
	}

	/** All of them. */
	public List<Located> findings() {
		return this.findings;
	}

}
