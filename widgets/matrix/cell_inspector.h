// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "catalog/matrix.h"
#include "catalog/run.h"
#include "catalog/template.h"
#include "image/bake_plan.h"
#include "tables/cell_facts.h"
#include "tables/matrix_search.h"

#include <QWidget>

class QButtonGroup;
class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;

namespace bakeoff::widgets {

class AttributeFields;
class MessageStrip;

/// What is known of one cell, and its strategy to choose. Changes nothing itself.
class CellInspector : public QWidget
{
    Q_OBJECT

public:
    explicit CellInspector(const catalog::Catalog &catalog, QWidget *parent = nullptr);

    /// Several cells at once show what they have in common, and change together. \a mixed: what they do not.
    void showCell(const catalog::Matrix &matrix, const catalog::CellKey &key, int selectedCells,
                  const tables::AttributeFlags &mixed, const QList<catalog::TemplateRecord> &templates,
                  const QList<catalog::RunRecord> &runs);
    /// Why templates are stale, by their ids.
    void setStaleness(const QHash<QString, image::Staleness> &staleness);
    void clear();
    void setReadOnly(bool readOnly);

Q_SIGNALS:
    void strategyChosen(bakeoff::catalog::Strategy strategy);
    void offeredChosen(bool offered);
    void valueChosen(bakeoff::catalog::CellAttribute attribute, bakeoff::catalog::Code code);
    void textChosen(bakeoff::catalog::CellAttribute attribute, const QString &text);
    void deployRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void refresh();
    QString meaning() const;
    QString linesText() const;
    QString recipeText() const;
    QString inheritText() const;
    bool isMixed(catalog::CellAttribute attribute) const;
    void refreshStrategies(bool offered);
    void refreshFields();
    void refreshPinned(bool isDeployable);
    void refreshGround();
    QString templateText(const tables::CellFacts &facts) const;
    QString measuredText() const;

    const catalog::Catalog &m_catalog;
    bool m_isShown = false;
    bool m_readOnly = false;
    catalog::Matrix m_matrix;
    catalog::CellKey m_key;
    catalog::CellKey m_fieldsOf; ///< whose note and numbers the fields show
    int m_count = 0;
    tables::AttributeFlags m_mixed{};
    QHash<QString, image::Staleness> m_staleness;
    QList<catalog::TemplateRecord> m_templates;
    QList<catalog::RunRecord> m_runs;

    QWidget *m_body;
    QWidget *m_scroll = nullptr;
    QLabel *m_nothing;
    QLabel *m_service;
    QLabel *m_platform;
    QCheckBox *m_offered;
    QLabel *m_strategyTitle;
    QButtonGroup *m_strategies;
    QRadioButton *m_inherit;
    QRadioButton *m_preInstalled;
    QRadioButton *m_osOnly;
    QLabel *m_meaning;
    QLabel *m_planTitle;
    AttributeFields *m_fields;
    QLabel *m_noteTitle;
    QLineEdit *m_note;
    QLabel *m_templateTitle;
    QLabel *m_template;
    QComboBox *m_pinned;
    QLabel *m_linesTitle;
    QLabel *m_lines;
    QLabel *m_recipeTitle;
    QLabel *m_recipe;
    QLabel *m_measuredTitle;
    QLabel *m_measured;
    MessageStrip *m_reason;
    QPushButton *m_deploy;
};

} // namespace bakeoff::widgets
