// SPDX-License-Identifier: MIT
// Makes the project files of earlier versions that tests/data/project holds: make_old_project VERSION FILE.
// The files are committed; this is how they came to be.
#include "core/project/migration.h"
#include "core/project/project.h"
#include "core/project/sqlite/database.h"

#include <cstdio>
#include <cstdlib>

namespace {

// Two steps of a version 1 program: an import, and an edit of it that was undone.
const char kContent[] = R"sql(
BEGIN;
INSERT INTO actions(name, run, performed_ms, undone) VALUES('import 2 cues', '', 1700000000000, 0);
UPDATE recording SET action = 1, revision = 1;
INSERT INTO media(path, relative_path, content_hash, modality, duration_ms, size_bytes, added_ms)
    VALUES('/films/old.mp4', 'old.mp4', 'sha256:0ld', 'video', 90000, 4321, 1700000000001);
INSERT INTO tracks(media, kind, language, name) VALUES(1, 'captions', 'de', 'Alt');
INSERT INTO cues(track, place, start_ms, end_ms, identifier, settings)
    VALUES(1, 1048576, 1000, 2500, '1', 'line:0'), (1, 2097152, NULL, NULL, '', '');
INSERT INTO versions(cue, text, state, by_hand, finish, created_ms, run, provider, model, model_hash, prompt,
    instruction, constraints, temperature, top_k, top_p, repetition_penalty, seed, max_new_tokens, device)
    VALUES(1, 'Es regnet.' || char(10) || '''Immer''.', 'accepted', 1, 'completed', 1700000000002, '', 'person', '',
           '', '', '', '', 0, 50, 0.9, 1, 0, 0, ''),
          (1, 'It rains.', 'candidate', 0, 'partial', 1700000000003, 'r1', 'acm', 'ACM 2B', 'sha256:ab', 'ask',
           'video/brief', 'words 1..5', 0.7, 40, 0.95, 1.1, -2, 64, 'cpu');
UPDATE recording SET action = NULL;
COMMIT;
BEGIN;
INSERT INTO actions(name, run, performed_ms, undone) VALUES('move 1 cue', '', 1700000001000, 0);
UPDATE recording SET action = 2, revision = 2;
UPDATE cues SET start_ms = 1500, end_ms = 3000 WHERE id = 1;
UPDATE recording SET action = NULL;
COMMIT;
INSERT INTO jobs(run, media, cue, request, state, error, priority, created_ms, started_ms)
    VALUES('r1', 1, 1, '{}', 'running', '', 3, 1700000002000, 1700000002001);
INSERT INTO settings VALUES('preset', 'bbc');
)sql";

} // namespace

int main(int argc, char **argv)
{
    using namespace anycap::store;
    using anycap::sqlite::Database;
    if (argc != 3)
        return 2;
    auto database = Database::open(argv[2], anycap::sqlite::OpenMode::Create);
    if (!database || !writeSchema(*database, std::atoi(argv[1])) || !database->execute(kContent)
        || !database->execute("PRAGMA journal_mode=WAL")) {
        (void)std::fprintf(stderr, "%s: cannot be made\n", argv[2]);
        return 1;
    }
    return 0;
}
