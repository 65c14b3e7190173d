package vn.tonghop.model;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A period as it was released: from then on it is locked, until a person opens it again.
 * Releasing it once more makes the next edition; no edition is ever changed.
 *
 * @param period the period
 * @param number the how-manieth edition of the period, from 1
 * @param document number and date of the paper, as the office typed them
 * @param reason why it was released; never blank
 * @param decidedBy who said so
 * @param lastFile sequence of the last file that the office had: later ones are late
 * @param releasedAt when; never printed in an output
 */
public record Edition(ReportingPeriod period, int number, @Nullable String document, String reason, String decidedBy,
		long lastFile, Instant releasedAt) {
}
