// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/units.h"
#include "tables/background.h"
#include "widgets/deploy/deploy_backend.h"

#include <QWidget>

#include <optional>

class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QScrollArea;
class QSpinBox;
class QToolButton;

namespace bakeoff::widgets {

/// What can be set before a deploy beside its OS, strategy and clone mode: how many machines of which size,
/// published ports, passwords, the operator's public key. Folded away at first, with the machines and their
/// memory in its title line.
class DeployOptions : public QWidget
{
    Q_OBJECT

public:
    explicit DeployOptions(DeployBackend &backend, QWidget *parent = nullptr);

    /// Begins with that topology's own values; what was set for another is forgotten, but for the public key,
    /// which is the operator's.
    void setTopology(const QString &topologyId);
    void refreshCatalog() { retranslate(); }
    /// Enters what differs from the topology's own values.
    void apply(catalog::DeployRequest &request) const;
    /// Those that were typed, by id.
    QMap<QString, QString> secrets() const;
    /// Why nothing can be deployed like this; empty when it can.
    QString problem() const;

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct RoleRow {
        catalog::NodeGroup group;
        QSpinBox *count;
        QSpinBox *memory_MiB;
        QSpinBox *vcpus;
    };
    struct PortRow {
        QString key; ///< "role:guest port"
        QSpinBox *port;
    };
    struct SecretRow {
        QString id;
        QLineEdit *value;
    };

    void build();
    void addRole(QGridLayout *grid, const catalog::NodeGroup &group);
    void addPort(QGridLayout *grid, const catalog::EndpointSpec &endpoint);
    void addSecret(QGridLayout *grid, const catalog::SecretSpec &secret);
    void addPublicKey(QGridLayout *grid);
    void choosePublicKey();
    void readPublicKey();
    QSpinBox *number(const char *name, int least, int most, int value);
    void noteChange();
    void reset();
    void retranslate();
    Bytes memory() const;

    DeployBackend &m_backend;
    QString m_topology;
    QToolButton *m_toggle;
    QLabel *m_summary;
    QPushButton *m_reset;
    QScrollArea *m_scroll;
    QList<RoleRow> m_roles;
    QList<PortRow> m_ports;
    QList<SecretRow> m_secrets;
    QLineEdit *m_keyFile = nullptr;
    QString m_publicKeyFile;           ///< what is in it
    Result<QString> m_publicKey;       ///< what that file says; empty: none is wanted
    std::optional<Bytes> m_hostMemory; ///< once the host has told
    bool m_filling = false;
    tables::Background m_background;
};

} // namespace bakeoff::widgets
