// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"

#include <QAbstractButton>

namespace bakeoff::widgets {

/// A topology to choose: its name, its machines as a sketch ("1 HAProxy → 2 Apache"), its memory. One that
/// cannot be deployed says why and cannot be chosen.
class TopologyCard : public QAbstractButton
{
    Q_OBJECT

public:
    TopologyCard(const catalog::Catalog &catalog, const catalog::Topology &topology,
                 QWidget *parent = nullptr);

    QString topologyId() const { return m_id; }
    void retranslate();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const catalog::Catalog &m_catalog;
    QString m_id;
    QString m_sketch;
    QString m_footer;
};

/// "1 HAProxy → 2 Apache": in the order in which requests pass through them.
QString topologySketch(const catalog::Catalog &catalog, const catalog::Topology &topology);

} // namespace bakeoff::widgets
