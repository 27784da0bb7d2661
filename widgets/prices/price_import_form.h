// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/offer_import.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;

namespace bakeoff::widgets {

class ReasonedForm;

/// What is asked for before prices are imported: files, names, and what the files do not say.
class PriceImportForm : public QWidget
{
    Q_OBJECT

public:
    explicit PriceImportForm(QWidget *parent = nullptr);

    /// What the new set can be based on; the newest of the product's own is chosen.
    void setSets(const QList<catalog::PriceSet> &sets);
    /// Those that were found in the files; none: they have not been read.
    void setRegions(const QStringList &regions);
    QString region() const; ///< empty while none is chosen
    void focusRegion();

    bool isComplete() const { return m_isComplete; }
    QStringList files() const;
    report::OfferRequest request() const;
    catalog::Replace replace() const;

Q_SIGNALS:
    void changed();
    void filesChanged(); ///< what was read before is of no use any more

protected:
    void changeEvent(QEvent *event) override;

private:
    /// A path and the button that opens a file dialog.
    struct FileField {
        QWidget *row;
        QLineEdit *path;
        QPushButton *choose;
    };
    FileField makeFile(const char *name);
    void chooseFile(const FileField &field);
    void watch(QLineEdit *editor, const QString &field);
    void followBase();
    void followName();
    void showRegions();
    void check();
    void retranslate();
    const catalog::PriceSet *base() const;

    ReasonedForm *m_form;
    FileField m_first;
    FileField m_second;
    QComboBox *m_region;
    QLineEdit *m_name;
    QLineEdit *m_id;
    QCheckBox *m_replace;
    QComboBox *m_base;
    QLineEdit *m_krwPerUsd;
    QList<catalog::PriceSet> m_sets;
    QStringList m_regions;
    bool m_idFollows = true;   ///< the name, or that of the file
    bool m_rateFollows = true; ///< the base set
    bool m_isComplete = false;
};

} // namespace bakeoff::widgets
