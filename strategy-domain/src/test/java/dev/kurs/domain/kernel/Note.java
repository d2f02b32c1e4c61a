package dev.kurs.domain.kernel;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A register entry of the tests, with every shape of field that a record may have. */
record Note(
        NoteId id,
        String title,
        @Personal @Nullable String author,
        @Nullable BigDecimal weight,
        @Nullable NoteId follows,
        List<NoteId> mentions,
        List<Remark> remarks,
        @Nullable Remark motto,
        boolean pinned)
        implements RegisterEntry {

    static final RegisterKind<Note> KIND = RegisterKind.of("testing", "note", Note.class);

    record NoteId(UUID value) implements Id {

        static NoteId of(int number) {
            return new NoteId(new UUID(0x7000L, number));
        }

        @Override
        public String kind() {
            return "note";
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    record Remark(String text, @Nullable NoteId about, List<NoteId> others) {}

    static Note titled(String title) {
        return new Note(NoteId.of(1), title, null, null, null, List.of(), List.of(), null, false);
    }

    Note withAuthor(@Nullable String other) {
        return new Note(id, title, other, weight, follows, mentions, remarks, motto, pinned);
    }

    @Override
    public @Nullable Id owner() {
        return follows;
    }
}
