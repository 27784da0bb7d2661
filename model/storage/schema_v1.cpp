// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/migrations.h"

namespace bakeoff::storage {

/// Times are ISO 8601 in UTC, durations seconds, sizes bytes; enumerations are the ids of catalog's toId(). A
/// list keeps its order by "position". There is no column for a secret, and none may be added.
QStringList schemaVersion1()
{
    return {
        QStringLiteral("PRAGMA application_id = %1").arg(applicationId),
        QStringLiteral(R"(CREATE TABLE workspace (
            id         TEXT NOT NULL PRIMARY KEY,
            created_at TEXT NOT NULL
        ) STRICT)"),

        QStringLiteral(R"(CREATE TABLE matrix (
            id               TEXT NOT NULL PRIMARY KEY,
            name             TEXT NOT NULL,
            default_strategy TEXT NOT NULL
        ) STRICT)"),
        QStringLiteral(R"(CREATE TABLE matrix_platform (
            matrix_id   TEXT NOT NULL REFERENCES matrix(id) ON DELETE CASCADE,
            position    INTEGER NOT NULL,
            platform_id TEXT NOT NULL,
            PRIMARY KEY (matrix_id, platform_id)
        ) STRICT)"),
        QStringLiteral(R"(CREATE TABLE matrix_service (
            matrix_id  TEXT NOT NULL REFERENCES matrix(id) ON DELETE CASCADE,
            position   INTEGER NOT NULL,
            service_id TEXT NOT NULL,
            PRIMARY KEY (matrix_id, service_id)
        ) STRICT)"),
        // Refers to the matrix only: what was chosen for a column is kept when the column is taken out and
        // put back.
        QStringLiteral(R"(CREATE TABLE cell (
            matrix_id   TEXT NOT NULL REFERENCES matrix(id) ON DELETE CASCADE,
            platform_id TEXT NOT NULL,
            service_id  TEXT NOT NULL,
            offered     INTEGER NOT NULL CHECK (offered IN (0, 1)),
            strategy    TEXT NOT NULL,
            depth       TEXT NOT NULL,
            PRIMARY KEY (matrix_id, platform_id, service_id)
        ) STRICT)"),

        // A golden image outlives the OS template it was baked from and still says which it was: no
        // reference.
        QStringLiteral(R"(CREATE TABLE template (
            id              TEXT NOT NULL PRIMARY KEY,
            kind            TEXT NOT NULL,
            platform_id     TEXT NOT NULL,
            service_id      TEXT NOT NULL,
            depth           TEXT NOT NULL,
            parent_id       TEXT NOT NULL,
            generation      INTEGER NOT NULL,
            recipe_digest   TEXT NOT NULL,
            status          TEXT NOT NULL,
            disk_file       TEXT NOT NULL,
            kernel_file     TEXT NOT NULL,
            kernel_sha256   TEXT NOT NULL,
            initrd_file     TEXT NOT NULL,
            initrd_sha256   TEXT NOT NULL,
            virtual_bytes   INTEGER NOT NULL,
            allocated_bytes INTEGER NOT NULL,
            build_s         REAL NOT NULL,
            acceleration    TEXT NOT NULL,
            built_at        TEXT
        ) STRICT)"),
        QStringLiteral("CREATE INDEX template_by_cell ON template (platform_id, service_id)"),
        QStringLiteral("CREATE INDEX template_by_parent ON template (parent_id)"),
        QStringLiteral(R"(CREATE TABLE template_package (
            template_id    TEXT NOT NULL REFERENCES template(id) ON DELETE CASCADE,
            position       INTEGER NOT NULL,
            name           TEXT NOT NULL,
            version        TEXT NOT NULL,
            source         TEXT NOT NULL,
            source_version TEXT NOT NULL,
            PRIMARY KEY (template_id, position)
        ) STRICT)"),
        QStringLiteral("CREATE INDEX template_package_by_source ON template_package (source)"),

        QStringLiteral(R"(CREATE TABLE deployment (
            id          TEXT NOT NULL PRIMARY KEY,
            topology_id TEXT NOT NULL,
            platform_id TEXT NOT NULL,
            strategy    TEXT NOT NULL,
            clone_mode  TEXT NOT NULL,
            state       TEXT NOT NULL,
            host_uri    TEXT NOT NULL,
            run_id      TEXT NOT NULL,
            created_at  TEXT
        ) STRICT)"),
        QStringLiteral(R"(CREATE TABLE deployment_node (
            deployment_id TEXT NOT NULL REFERENCES deployment(id) ON DELETE CASCADE,
            position      INTEGER NOT NULL,
            node          TEXT NOT NULL,
            role          TEXT NOT NULL,
            service_id    TEXT NOT NULL,
            domain_name   TEXT NOT NULL,
            domain_uuid   TEXT NOT NULL,
            address       TEXT NOT NULL,
            mac_address   TEXT NOT NULL,
            PRIMARY KEY (deployment_id, position)
        ) STRICT)"),
        QStringLiteral(R"(CREATE TABLE endpoint (
            deployment_id TEXT NOT NULL REFERENCES deployment(id) ON DELETE CASCADE,
            position      INTEGER NOT NULL,
            label         TEXT NOT NULL,
            scheme        TEXT NOT NULL,
            node          TEXT NOT NULL,
            address       TEXT NOT NULL,
            port          INTEGER NOT NULL,
            guest_port    INTEGER NOT NULL,
            PRIMARY KEY (deployment_id, position)
        ) STRICT)"),

        // Runs are measurements: they outlive their deployment and templates, so they refer to neither.
        QStringLiteral(R"(CREATE TABLE run (
            id              TEXT NOT NULL PRIMARY KEY,
            deployment_id   TEXT NOT NULL,
            topology_id     TEXT NOT NULL,
            platform_id     TEXT NOT NULL,
            strategy        TEXT NOT NULL,
            clone_mode      TEXT NOT NULL,
            boot_method     TEXT NOT NULL,
            host_uri        TEXT NOT NULL,
            acceleration    TEXT NOT NULL,
            cpu_model       TEXT NOT NULL,
            cores           INTEGER NOT NULL,
            memory_bytes    INTEGER NOT NULL,
            libvirt_version TEXT NOT NULL,
            qemu_version    TEXT NOT NULL,
            outcome         TEXT NOT NULL,
            started_at      TEXT,
            finished_at     TEXT,
            deploy_s        REAL NOT NULL,
            template_s      REAL NOT NULL,
            failure_step    TEXT NOT NULL,
            failure_node    TEXT NOT NULL,
            failure_phase   TEXT NOT NULL,
            failure_message TEXT NOT NULL,
            failure_detail  TEXT NOT NULL,
            failure_hint    TEXT NOT NULL
        ) STRICT)"),
        QStringLiteral("CREATE INDEX run_by_start ON run (started_at)"),
        QStringLiteral(
            "CREATE INDEX run_by_kind ON run (topology_id, platform_id, strategy, acceleration, outcome)"),
        QStringLiteral(R"(CREATE TABLE run_node (
            run_id      TEXT NOT NULL REFERENCES run(id) ON DELETE CASCADE,
            position    INTEGER NOT NULL,
            node        TEXT NOT NULL,
            role        TEXT NOT NULL,
            service_id  TEXT NOT NULL,
            template_id TEXT NOT NULL,
            memory_mib  INTEGER NOT NULL,
            vcpus       INTEGER NOT NULL,
            PRIMARY KEY (run_id, position)
        ) STRICT)"),
        QStringLiteral(R"(CREATE TABLE run_node_package (
            run_id         TEXT NOT NULL,
            node_position  INTEGER NOT NULL,
            position       INTEGER NOT NULL,
            name           TEXT NOT NULL,
            version        TEXT NOT NULL,
            source         TEXT NOT NULL,
            source_version TEXT NOT NULL,
            PRIMARY KEY (run_id, node_position, position),
            FOREIGN KEY (run_id, node_position) REFERENCES run_node(run_id, position) ON DELETE CASCADE
        ) STRICT)"),
        // Machines of a bake have phases but are no nodes of the run: it refers to the run only.
        QStringLiteral(R"(CREATE TABLE phase_event (
            id          INTEGER PRIMARY KEY,
            run_id      TEXT NOT NULL REFERENCES run(id) ON DELETE CASCADE,
            node        TEXT NOT NULL,
            phase       TEXT NOT NULL,
            step_id     TEXT NOT NULL,
            start_s     REAL NOT NULL,
            end_s       REAL NOT NULL,
            started_at  TEXT,
            finished_at TEXT,
            outcome     TEXT NOT NULL
        ) STRICT)"),
        QStringLiteral("CREATE INDEX phase_event_by_run ON phase_event (run_id)"),

        // Also for work that is no run (destroying), and written before anything else: it refers to nothing.
        // Ids are never used again.
        QStringLiteral(R"(CREATE TABLE journal (
            id       INTEGER PRIMARY KEY AUTOINCREMENT,
            run_id   TEXT NOT NULL,
            step_id  TEXT NOT NULL,
            node     TEXT NOT NULL,
            intent   TEXT NOT NULL,
            resource TEXT NOT NULL,
            state    TEXT NOT NULL,
            at       TEXT NOT NULL
        ) STRICT)"),
        QStringLiteral("CREATE INDEX journal_by_run ON journal (run_id)"),

        // A setting is a JSON value of any kind; nothing queries inside it.
        QStringLiteral(R"(CREATE TABLE setting (
            key   TEXT NOT NULL PRIMARY KEY,
            value TEXT NOT NULL
        ) STRICT)"),
    };
}

} // namespace bakeoff::storage
