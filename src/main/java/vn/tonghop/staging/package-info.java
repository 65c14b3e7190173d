/**
 * Staging. In: workbooks as read, conclusions about them, consolidated periods. Out: the
 * same, by unit and period, ready for the next stage. The only SQL of the program, and no
 * arithmetic in it. Entry points: {@link vn.tonghop.staging.StagingDatabase} opens the
 * database, {@link vn.tonghop.staging.Staging} reads and writes it. The database may be
 * thrown away at any time: archive, journal and catalogue make it again.
 */
@NullMarked
package vn.tonghop.staging;

import org.jspecify.annotations.NullMarked;
