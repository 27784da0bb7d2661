-- SPDX-License-Identifier: GPL-3.0-or-later
-- A workspace of version 1 as Bakeoff 0.1.0 wrote it (sqlite3 .dump). It stands for the files people have: never edit it.
PRAGMA journal_mode=WAL;
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE workspace (
            id         TEXT NOT NULL PRIMARY KEY,
            created_at TEXT NOT NULL
        ) STRICT;
INSERT INTO workspace VALUES('5a0c5f0e-7a52-4b7e-9d0b-3a4f6f3a1c11','2024-05-06T07:00:00.000Z');
CREATE TABLE matrix (
            id               TEXT NOT NULL PRIMARY KEY,
            name             TEXT NOT NULL,
            default_strategy TEXT NOT NULL
        ) STRICT;
INSERT INTO matrix VALUES('main','제공 목록 ''quoted''','pre-installed');
CREATE TABLE matrix_platform (
            matrix_id   TEXT NOT NULL REFERENCES matrix(id) ON DELETE CASCADE,
            position    INTEGER NOT NULL,
            platform_id TEXT NOT NULL,
            PRIMARY KEY (matrix_id, platform_id)
        ) STRICT;
INSERT INTO matrix_platform VALUES('main',0,'ubuntu');
INSERT INTO matrix_platform VALUES('main',1,'debian-12');
CREATE TABLE matrix_service (
            matrix_id  TEXT NOT NULL REFERENCES matrix(id) ON DELETE CASCADE,
            position   INTEGER NOT NULL,
            service_id TEXT NOT NULL,
            PRIMARY KEY (matrix_id, service_id)
        ) STRICT;
INSERT INTO matrix_service VALUES('main',0,'mysql');
INSERT INTO matrix_service VALUES('main',1,'apache');
INSERT INTO matrix_service VALUES('main',2,'hadoop');
CREATE TABLE cell (
            matrix_id   TEXT NOT NULL REFERENCES matrix(id) ON DELETE CASCADE,
            platform_id TEXT NOT NULL,
            service_id  TEXT NOT NULL,
            offered     INTEGER NOT NULL CHECK (offered IN (0, 1)),
            strategy    TEXT NOT NULL,
            depth       TEXT NOT NULL,
            PRIMARY KEY (matrix_id, platform_id, service_id)
        ) STRICT;
INSERT INTO cell VALUES('main','ubuntu','apache',0,'os-only','packages');
INSERT INTO cell VALUES('main','debian-12','mysql',1,'pre-installed','os-only');
INSERT INTO cell VALUES('main','gone','kept',1,'os-only','configured');
CREATE TABLE template (
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
        ) STRICT;
INSERT INTO template VALUES('t-1','os','debian-12','','os-only','',1,'','ready','','','','','',0,0,0.0,'',NULL);
INSERT INTO template VALUES('t-2','pre-installed','debian-12','apache','packages','t-1',4,'abc','stale','disk.qcow2','vmlinuz','k','initrd','i',10737418240,734003200,123.45600000000000307,'tcg','2024-05-06T07:01:09.123Z');
CREATE TABLE template_package (
            template_id    TEXT NOT NULL REFERENCES template(id) ON DELETE CASCADE,
            position       INTEGER NOT NULL,
            name           TEXT NOT NULL,
            version        TEXT NOT NULL,
            source         TEXT NOT NULL,
            source_version TEXT NOT NULL,
            PRIMARY KEY (template_id, position)
        ) STRICT;
INSERT INTO template_package VALUES('t-1',0,'systemd','252','systemd','252');
INSERT INTO template_package VALUES('t-2',0,'b','1.0-1','bs','1.0');
INSERT INTO template_package VALUES('t-2',1,'a','2:3','as','3');
CREATE TABLE deployment (
            id          TEXT NOT NULL PRIMARY KEY,
            topology_id TEXT NOT NULL,
            platform_id TEXT NOT NULL,
            strategy    TEXT NOT NULL,
            clone_mode  TEXT NOT NULL,
            state       TEXT NOT NULL,
            host_uri    TEXT NOT NULL,
            run_id      TEXT NOT NULL,
            created_at  TEXT
        ) STRICT;
INSERT INTO deployment VALUES('d7f3a1','web-tier','debian-12','pre-installed','full','destroying','qemu:///embed','r-1','2024-05-06T07:02:09.123Z');
CREATE TABLE deployment_node (
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
        ) STRICT;
INSERT INTO deployment_node VALUES('d7f3a1',0,'web-2','web','apache','bakeoff-web-2','uuid-2','10.9.0.3','52:54:00:00:00:02');
INSERT INTO deployment_node VALUES('d7f3a1',1,'web-1','web','apache','bakeoff-web-1','uuid-1','10.9.0.2','52:54:00:00:00:01');
CREATE TABLE endpoint (
            deployment_id TEXT NOT NULL REFERENCES deployment(id) ON DELETE CASCADE,
            position      INTEGER NOT NULL,
            label         TEXT NOT NULL,
            scheme        TEXT NOT NULL,
            node          TEXT NOT NULL,
            address       TEXT NOT NULL,
            port          INTEGER NOT NULL,
            guest_port    INTEGER NOT NULL,
            PRIMARY KEY (deployment_id, position)
        ) STRICT;
INSERT INTO endpoint VALUES('d7f3a1',0,'Web site','http','web-2','127.0.0.1',49160,80);
CREATE TABLE run (
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
        ) STRICT;
INSERT INTO run VALUES('r-1','d7f3a1','web-tier','debian-12','pre-installed','full','direct-kernel','qemu:///embed','tcg','Xeon',2,8589934592,'9.0.0','7.2.0','failed','2024-05-06T07:03:09.123Z','2024-05-06T07:04:09.123Z',0.3000000000000000444,31.25,'boot-web-1','web-1','boot','It failed.',replace('panic\nat 0','\n',char(10)),'Try again.');
CREATE TABLE run_node (
            run_id      TEXT NOT NULL REFERENCES run(id) ON DELETE CASCADE,
            position    INTEGER NOT NULL,
            node        TEXT NOT NULL,
            role        TEXT NOT NULL,
            service_id  TEXT NOT NULL,
            template_id TEXT NOT NULL,
            memory_mib  INTEGER NOT NULL,
            vcpus       INTEGER NOT NULL,
            PRIMARY KEY (run_id, position)
        ) STRICT;
INSERT INTO run_node VALUES('r-1',0,'web-1','web','apache','t-2',512,1);
INSERT INTO run_node VALUES('r-1',1,'web-2','web','apache','t-2',640,2);
CREATE TABLE run_node_package (
            run_id         TEXT NOT NULL,
            node_position  INTEGER NOT NULL,
            position       INTEGER NOT NULL,
            name           TEXT NOT NULL,
            version        TEXT NOT NULL,
            source         TEXT NOT NULL,
            source_version TEXT NOT NULL,
            PRIMARY KEY (run_id, node_position, position),
            FOREIGN KEY (run_id, node_position) REFERENCES run_node(run_id, position) ON DELETE CASCADE
        ) STRICT;
INSERT INTO run_node_package VALUES('r-1',0,0,'apache2','2.4','apache2','2.4');
CREATE TABLE phase_event (
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
        ) STRICT;
INSERT INTO phase_event VALUES(1,'r-1','web-1','clone','clone-web-1',0.5,0.75,'2024-05-06T07:03:09.123Z','2024-05-06T07:03:09.123Z','succeeded');
INSERT INTO phase_event VALUES(2,'r-1','web-1','boot','boot-web-1',0.75,9.5,'2024-05-06T07:03:09.123Z',NULL,'cancelled');
CREATE TABLE journal (
            id       INTEGER PRIMARY KEY AUTOINCREMENT,
            run_id   TEXT NOT NULL,
            step_id  TEXT NOT NULL,
            node     TEXT NOT NULL,
            intent   TEXT NOT NULL,
            resource TEXT NOT NULL,
            state    TEXT NOT NULL,
            at       TEXT NOT NULL
        ) STRICT;
INSERT INTO journal VALUES(1,'r-1','clone-web-1','web-1','create volume','web-1.qcow2','intended','2024-05-06T07:05:09.123Z');
CREATE TABLE setting (
            key   TEXT NOT NULL PRIMARY KEY,
            value TEXT NOT NULL
        ) STRICT;
INSERT INTO setting VALUES('host.uri','["qemu:///embed"]');
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('journal',1);
CREATE INDEX template_by_cell ON template (platform_id, service_id);
CREATE INDEX template_by_parent ON template (parent_id);
CREATE INDEX template_package_by_source ON template_package (source);
CREATE INDEX run_by_start ON run (started_at);
CREATE INDEX run_by_kind ON run (topology_id, platform_id, strategy, acceleration, outcome);
CREATE INDEX phase_event_by_run ON phase_event (run_id);
CREATE INDEX journal_by_run ON journal (run_id);
COMMIT;
PRAGMA application_id=1113680751;
PRAGMA user_version=1;
