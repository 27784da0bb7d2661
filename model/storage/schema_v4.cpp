// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/migrations.h"

namespace bakeoff::storage {

Migration schemaVersion4()
{
    // What a new node of a deployment is made like. Of older ones the sizes are in their runs, if anywhere;
    // the defaults are those of a node that nobody sized.
    return {
        4,
        {
            QStringLiteral("ALTER TABLE deployment ADD COLUMN depth TEXT NOT NULL DEFAULT 'configured'"),
            QStringLiteral("ALTER TABLE deployment_node ADD COLUMN memory_mib INTEGER NOT NULL DEFAULT 512"),
            QStringLiteral("ALTER TABLE deployment_node ADD COLUMN vcpus INTEGER NOT NULL DEFAULT 1"),
            QStringLiteral("ALTER TABLE deployment_node ADD COLUMN template_id TEXT NOT NULL DEFAULT ''"),
            QStringLiteral(R"(UPDATE deployment_node SET (memory_mib, vcpus, template_id) =
                    (SELECT run_node.memory_mib, run_node.vcpus, run_node.template_id
                     FROM run_node JOIN deployment ON deployment.run_id = run_node.run_id
                     WHERE deployment.id = deployment_node.deployment_id AND run_node.node = deployment_node.node)
                    WHERE EXISTS (SELECT 1 FROM run_node JOIN deployment ON deployment.run_id = run_node.run_id
                     WHERE deployment.id = deployment_node.deployment_id
                       AND run_node.node = deployment_node.node))"),
            QStringLiteral(R"(UPDATE deployment SET depth = 'packages' WHERE EXISTS
                    (SELECT 1 FROM deployment_node JOIN template ON template.id = deployment_node.template_id
                     WHERE deployment_node.deployment_id = deployment.id AND template.depth = 'packages'))"),
        }};
}

} // namespace bakeoff::storage
