// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/offer_regions.h"

#include <algorithm>
#include <array>

namespace bakeoff::report {

namespace {

struct Region {
    std::string_view location;
    std::string_view code;
};

constexpr std::array regions{Region{"AWS GovCloud (US)", "us-gov-west-1"},
                             Region{"AWS GovCloud (US-East)", "us-gov-east-1"},
                             Region{"AWS GovCloud (US-West)", "us-gov-west-1"},
                             Region{"Africa (Cape Town)", "af-south-1"},
                             Region{"Asia Pacific (Hong Kong)", "ap-east-1"},
                             Region{"Asia Pacific (Hyderabad)", "ap-south-2"},
                             Region{"Asia Pacific (Jakarta)", "ap-southeast-3"},
                             Region{"Asia Pacific (Malaysia)", "ap-southeast-5"},
                             Region{"Asia Pacific (Melbourne)", "ap-southeast-4"},
                             Region{"Asia Pacific (Mumbai)", "ap-south-1"},
                             Region{"Asia Pacific (New Zealand)", "ap-southeast-6"},
                             Region{"Asia Pacific (Osaka)", "ap-northeast-3"},
                             Region{"Asia Pacific (Osaka-Local)", "ap-northeast-3"},
                             Region{"Asia Pacific (Seoul)", "ap-northeast-2"},
                             Region{"Asia Pacific (Singapore)", "ap-southeast-1"},
                             Region{"Asia Pacific (Sydney)", "ap-southeast-2"},
                             Region{"Asia Pacific (Taipei)", "ap-east-2"},
                             Region{"Asia Pacific (Thailand)", "ap-southeast-7"},
                             Region{"Asia Pacific (Tokyo)", "ap-northeast-1"},
                             Region{"Canada (Central)", "ca-central-1"},
                             Region{"Canada West (Calgary)", "ca-west-1"},
                             Region{"EU (Frankfurt)", "eu-central-1"},
                             Region{"EU (Ireland)", "eu-west-1"},
                             Region{"EU (London)", "eu-west-2"},
                             Region{"EU (Milan)", "eu-south-1"},
                             Region{"EU (Paris)", "eu-west-3"},
                             Region{"EU (Stockholm)", "eu-north-1"},
                             Region{"Europe (Frankfurt)", "eu-central-1"},
                             Region{"Europe (Ireland)", "eu-west-1"},
                             Region{"Europe (London)", "eu-west-2"},
                             Region{"Europe (Milan)", "eu-south-1"},
                             Region{"Europe (Paris)", "eu-west-3"},
                             Region{"Europe (Spain)", "eu-south-2"},
                             Region{"Europe (Stockholm)", "eu-north-1"},
                             Region{"Europe (Zurich)", "eu-central-2"},
                             Region{"Israel (Tel Aviv)", "il-central-1"},
                             Region{"Mexico (Central)", "mx-central-1"},
                             Region{"Middle East (Bahrain)", "me-south-1"},
                             Region{"Middle East (UAE)", "me-central-1"},
                             Region{"South America (Sao Paulo)", "sa-east-1"},
                             Region{"US East (N. Virginia)", "us-east-1"},
                             Region{"US East (Ohio)", "us-east-2"},
                             Region{"US West (N. California)", "us-west-1"},
                             Region{"US West (Oregon)", "us-west-2"}};

} // namespace

QString regionOfLocation(std::string_view location)
{
    const auto found = std::find_if(regions.begin(), regions.end(),
                                    [location](const Region &each) { return each.location == location; });
    return found == regions.end() ? QString()
                                  : QString::fromLatin1(found->code.data(), qsizetype(found->code.size()));
}

} // namespace bakeoff::report
