// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/definitions/definition_dialog.h"

class QCheckBox;
class QPlainTextEdit;
class QSpinBox;

namespace bakeoff::widgets {

/// Defines an operating system: for planning, or with what its templates are built from.
class PlatformDialog : public DefinitionDialog
{
    Q_OBJECT

public:
    /// \a platform: an own one, to be changed; none: a new one.
    PlatformDialog(const catalog::Catalog &catalog, const std::optional<catalog::Platform> &platform,
                   tables::Background &background, QWidget *parent = nullptr);

protected:
    QList<catalog::FieldProblem> problems() const override;
    std::function<Result<>()> saving() const override;

private:
    void addBuild();
    void showBuild(const catalog::OsBuild &build);
    catalog::Platform platform() const;

    catalog::Platform m_platform; ///< what no field shows stays
    QComboBox *m_family;
    QLineEdit *m_release;
    QLineEdit *m_codename;
    QCheckBox *m_isBuildable;
    QComboBox *m_like;
    QLineEdit *m_suite;
    QLineEdit *m_siblings;
    QLineEdit *m_components;
    QPlainTextEdit *m_packages;
    QLineEdit *m_kernel;
    QSpinBox *m_disk;
    int m_shownDisk_GiB = 0;
};

} // namespace bakeoff::widgets
