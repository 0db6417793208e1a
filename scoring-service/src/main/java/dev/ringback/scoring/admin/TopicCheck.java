package dev.ringback.scoring.admin;

import dev.ringback.platform.inbox.TopicReader;
import dev.ringback.platform.inbox.TopicsUnreadableException;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.scoring.error.ScoringError;
import dev.ringback.scoring.ingest.EventFacts;
import dev.ringback.scoring.journal.JournalCheck;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Looks whether the journal has what the topics tell: each record becomes its fact anew, and is looked up under its id. */
@ApplicationScoped
class TopicCheck {
    private static final int NAMED = 20;

    private final TopicReader reader;
    private final EventFacts facts;
    private final JournalCheck journal;
    private final RebuildConfig config;

    TopicCheck(TopicReader reader, EventFacts facts, JournalCheck journal, RebuildConfig config) {
        this.reader = reader;
        this.facts = facts;
        this.journal = journal;
        this.config = config;
    }

    /**
     * Reads the topics from the beginning to where they end now.
     *
     * @throws ProblemException TOPICS_UNREADABLE when the broker does not answer
     */
    TopicReport check() {
        Tally tally = new Tally();
        try {
            TopicReader.Extent extent = reader.read(
                    facts.types(),
                    config.patience(),
                    records -> tally.add(
                            records.size(),
                            journal.differing(records.stream().map(this::told).toList())));
            return tally.report(extent);
        } catch (TopicsUnreadableException e) {
            throw (ProblemException) new ProblemException(ScoringError.TOPICS_UNREADABLE).initCause(e);
        }
    }

    private JournalCheck.Told told(TopicReader.Told record) {
        return new JournalCheck.Told(
                record.topic(),
                record.partition(),
                record.offset(),
                record.eventId() == null ? null : record.eventId().toString(),
                record.delivery() == null ? null : facts.of(record.delivery()).orElse(null));
    }

    private static final class Tally {
        private final List<String> missingIds = new ArrayList<>();
        private final List<String> differentIds = new ArrayList<>();
        private long facts;
        private long missing;
        private long different;
        private long setAside;

        void add(int records, List<JournalCheck.Finding> findings) {
            facts += records;
            for (JournalCheck.Finding finding : findings) {
                switch (finding.verdict()) {
                    case MISSING -> {
                        missing++;
                        name(missingIds, finding.name());
                    }
                    case DIFFERENT -> {
                        different++;
                        name(differentIds, finding.name());
                    }
                    case SET_ASIDE -> setAside++;
                }
            }
        }

        private static void name(List<String> names, String name) {
            if (names.size() < NAMED) {
                names.add(name);
            }
        }

        TopicReport report(TopicReader.Extent extent) {
            return new TopicReport(
                    extent.records(),
                    facts,
                    facts - missing - different - setAside,
                    missing,
                    different,
                    setAside,
                    extent.toCome(),
                    List.copyOf(missingIds),
                    List.copyOf(differentIds));
        }
    }
}
