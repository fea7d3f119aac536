package io.github.por4j.stark.v1;

import io.github.por4j.core.report.Finding;
import io.github.por4j.core.report.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The users whose inclusion files reach the roots of one round: what no file shows by itself.
 * Memory grows with the number of files accepted. Used by one thread.
 */
public final class V1Users {
  private record Place(int batchIndex, int userIndex) {}

  private final Map<Place, Word> userAt = new HashMap<>();
  private final Map<Word, Place> placeOf = new HashMap<>();
  private final Map<Integer, Word> batchAt = new HashMap<>();
  private final Map<Word, Integer> placeOfBatch = new HashMap<>();

  /** Empty. */
  public V1Users() {}

  /** Adds a user whose file is included; gives the findings that come of it. */
  public List<Finding> add(V1Inclusion file) {
    List<Finding> findings = new ArrayList<>();
    Location where = Location.of(file.source());
    Word batch = Word.of(file.batch().root(), 0);
    Word otherBatch = batchAt.putIfAbsent(file.batchIndex(), batch);
    Integer otherIndex = placeOfBatch.putIfAbsent(batch, file.batchIndex());
    if (otherBatch != null && !otherBatch.equals(batch)
        || otherIndex != null && otherIndex != file.batchIndex()) {
      findings.add(
          Finding.of(
              V1InclusionCode.BATCH_PLACES,
              where.at("/batch_inclusion_proof/batch_index"),
              "another file has this batch at another place, or another batch at this place"));
    }
    Word user = Word.of(file.batch().id(), 0);
    Place place = new Place(file.batchIndex(), file.userIndex());
    Word otherUser = userAt.putIfAbsent(place, user);
    if (otherUser != null) {
      boolean same = otherUser.equals(user);
      findings.add(
          Finding.of(
              same ? V1InclusionCode.REPEATED : V1InclusionCode.SAME_PLACE,
              where,
              same
                  ? "this user was given already; counted once"
                  : "another user was given at this place"));
      return findings;
    }
    if (placeOf.putIfAbsent(user, place) != null) {
      findings.add(
          Finding.of(
              V1InclusionCode.SAME_USER, where, "this user id stands at another place as well"));
    }
    return findings;
  }

  /** Places with a user. */
  public long count() {
    return userAt.size();
  }
}
