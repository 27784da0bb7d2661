// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/libvirt_handles.h"

#include "host/domain_spec.h"

#include <QXmlStreamReader>

#include <libvirt/virterror.h>

namespace bakeoff::host {

LibvirtError lastError()
{
    const virErrorPtr error = virGetLastError();
    if (!error)
        return {};
    LibvirtError copy{error->code, QString::fromUtf8(error->message)};
    virResetLastError();
    return copy;
}

OurMark readMark(const QString &xml)
{
    QXmlStreamReader reader(xml);
    bool isFirst = true;
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        // Asked for a domain's metadata, libvirt gives our element alone and takes its namespace off.
        const bool isOurs = reader.namespaceUri() == QLatin1String(metadataNamespace) || isFirst;
        isFirst = false;
        const QXmlStreamAttributes attributes = reader.attributes();
        if (isOurs && attributes.hasAttribute(QLatin1String("workspace")))
            return {attributes.value(QLatin1String("workspace")).toString(),
                    attributes.value(QLatin1String("deployment")).toString(),
                    attributes.value(QLatin1String("name")).toString()};
    }
    return {};
}

} // namespace bakeoff::host
