// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/definitions/definition_dialog.h"

class QCheckBox;
class QSpinBox;

namespace bakeoff::widgets {

/// Defines a service: for planning, or with a starter recipe that installs its packages and keeps its unit
/// running.
class ServiceDialog : public DefinitionDialog
{
    Q_OBJECT

public:
    /// \a service: an own one, to be changed; none: a new one.
    ServiceDialog(const catalog::Catalog &catalog, const std::optional<catalog::Service> &service,
                  tables::Background &background, QWidget *parent = nullptr);

protected:
    QList<catalog::FieldProblem> problems() const override;
    std::function<Result<>()> saving() const override;

private:
    void addRecipe();
    catalog::ServiceDefinition definition() const;
    bool hasOwnRecipe() const { return m_definition.service.hasRecipe() && !m_definition.unit; }

    catalog::ServiceDefinition m_definition; ///< what no field shows stays
    QLineEdit *m_debian;
    QLineEdit *m_redhat;
    QLineEdit *m_suse;
    QCheckBox *m_isUpstream;
    QLineEdit *m_ports;
    QSpinBox *m_memory;
    QSpinBox *m_vcpus;
    QCheckBox *m_isDeployable;
    QLineEdit *m_unit;
};

} // namespace bakeoff::widgets
