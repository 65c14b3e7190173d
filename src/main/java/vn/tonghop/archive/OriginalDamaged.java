package vn.tonghop.archive;

import java.io.IOException;

/**
 * An archived file is gone or has other bytes than it was taken in with. Nothing may be
 * concluded from it: the same bytes are to be brought back.
 */
public final class OriginalDamaged extends IOException {

	private static final long serialVersionUID = 1L;

	private final Verification.Damage damage;

	OriginalDamaged(Verification.Damage damage) {
		super("The archived file " + damage.sha256() + (damage.missing() ? " is missing" : " is damaged"));
		this.damage = damage;
	}

	/** Which file, as what a person knows it, and what is wrong with it. */
	public Verification.Damage damage() {
		return this.damage;
	}

}
