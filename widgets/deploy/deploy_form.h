// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "catalog/plan.h"

#include <QWidget>

#include <optional>

class QButtonGroup;
class QComboBox;
class QLabel;
class QRadioButton;
class QSpinBox;

namespace bakeoff::widgets {

/// OS, strategy and clone mode of a deploy, and how often it is measured. Knows no topology and starts
/// nothing.
class DeployForm : public QWidget
{
    Q_OBJECT

public:
    explicit DeployForm(const catalog::Catalog &catalog, QWidget *parent = nullptr);

    QString platformId() const;
    /// None for "Compare both".
    std::optional<catalog::Strategy> strategy() const;
    catalog::CloneMode cloneMode() const;

    /// Takes over what platforms there are now.
    void refreshCatalog() { fillPlatforms(); }
    void setPlatform(const QString &id);
    void setStrategy(std::optional<catalog::Strategy> strategy);
    /// One request for each strategy that was chosen, pre-installed first.
    QList<catalog::DeployRequest> requests(const QString &topologyId) const;
    /// How often each of them is to be carried out.
    int runs() const;

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void fillPlatforms();
    void retranslate();

    const catalog::Catalog &m_catalog;
    QLabel *m_platformLabel;
    QComboBox *m_platforms;
    QLabel *m_strategyLabel;
    QButtonGroup *m_strategies;
    QRadioButton *m_preInstalled;
    QRadioButton *m_osOnly;
    QRadioButton *m_both;
    QLabel *m_runsLabel;
    QSpinBox *m_runs;
    QLabel *m_cloneLabel;
    QButtonGroup *m_cloneModes;
    QRadioButton *m_linked;
    QRadioButton *m_full;
};

} // namespace bakeoff::widgets
