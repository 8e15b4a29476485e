#include <arxgraph/enrichers/http/http_date.hpp>
#include <arxgraph/enrichers/http/throttled_transport.hpp>

#include <algorithm>
#include <random>
#include <utility>

namespace arxgraph::http {

namespace {

using std::chrono::nanoseconds;
using std::chrono::seconds;

bool is_refusal(int status) noexcept {
    return status == 429 || status == 503;
}

bool is_denial(int status) noexcept {
    return status == 401 || status == 403;
}

bool is_passing(Failure failure) noexcept {
    return failure == Failure::no_connection || failure == Failure::timed_out || failure == Failure::broken_off;
}

double random_fraction() {
    thread_local std::mt19937_64 generator{std::random_device{}()};
    return std::uniform_real_distribution<double>{}(generator);
}

/// To ask for something else would bring the same.
bool ends_all(Failure failure) noexcept {
    return failure == Failure::denied || failure == Failure::no_host || failure == Failure::no_connection ||
           failure == Failure::untrusted;
}

nanoseconds doubled(nanoseconds first, int times, nanoseconds most) {
    for (int i = 0; i < times && first < most; ++i) first *= 2;
    return std::min(first, most);
}

nanoseconds part(nanoseconds whole, double fraction) {
    return nanoseconds(static_cast<std::int64_t>(static_cast<double>(whole.count()) * fraction));
}

std::string status_text(int status) {
    return "status " + std::to_string(status);
}

/// How a last try ends that brought no answer worth the name.
Response final_response(Response response) {
    if (!response.answered()) return response;
    if (is_denial(response.status))
        response.failure = Failure::denied;
    else if (is_refusal(response.status))
        response.failure = Failure::rate_limited;
    else if (asks_for_later(response.status))
        response.failure = Failure::unavailable;
    if (!response.answered())
        response.detail = std::string(wording(response.failure)) + " (" + status_text(response.status) + ")";
    return response;
}

/// How often what this answer is like is asked for.
int tries_for(const Request& request, const Response& response) {
    if (!response.answered()) return is_passing(response.failure) ? most_tries : 1;
    if (asks_for_later(response.status)) return most_tries;
    if (response.status != 200) return 1;
    switch (verdict(request, response)) {
        case Verdict::good:
            break;
        case Verdict::empty:
            return request.tries_when_empty;
        case Verdict::unusable:
            return most_tries_when_garbled;
    }
    return 1;
}

std::string reason(const Response& response) {
    if (!response.answered()) return std::string(wording(response.failure));
    return response.status == 200 ? "the answer is empty or garbled" : status_text(response.status);
}

}  // namespace

bool asks_for_later(int status) noexcept {
    return is_refusal(status) || status == 408 || status == 425 || status == 500 || status == 502 || status == 504;
}

ThrottledTransport::ThrottledTransport(Transport& below, Clock& clock, ThrottleOptions options)
    : below_(below), clock_(clock), options_(std::move(options)) {
    if (!options_.limit_of) options_.limit_of = http::limit_of;
    if (!options_.random) options_.random = random_fraction;
}

Response ThrottledTransport::send(const Request& request) {
    const ServiceLimit limit = options_.limit_of(request.service);
    for (int number = 1;; ++number) {
        Try made = try_once(request, limit, number);
        if (made.again) continue;
        Response last = final_response(std::move(made.response));
        if (ends_all(last.failure)) {
            const std::lock_guard lock(mutex_);
            given_up_.emplace(limit.name, last);
        }
        return last;
    }
}

std::size_t ThrottledTransport::sent() const {
    const std::lock_guard lock(mutex_);
    return sent_;
}

Response ThrottledTransport::stopped(const std::string& service, nanoseconds left) const {
    const auto minutes = std::chrono::ceil<std::chrono::minutes>(left).count();
    return {.failure = Failure::rate_limited,
            .detail = service + " wants to be left alone for another " + std::to_string(minutes) +
                      " min; what was answered is kept, so go on then"};
}

ThrottledTransport::Try ThrottledTransport::try_once(const Request& request, const ServiceLimit& limit, int number) {
    {
        const std::lock_guard lock(mutex_);
        if (const auto known = given_up_.find(limit.name); known != given_up_.end()) return {.response = known->second};
    }
    HostLimit shared(options_.folder + "/" + limit.name + ".limit");
    LimitState state = shared.read();
    nanoseconds now = clock_.now();
    if (state.paused_until > now) return {.response = stopped(limit.name, state.paused_until - now)};
    const nanoseconds longest = longest_retry_after + limit.spacing + limit.jitter;
    if (const nanoseconds wait = std::min(state.not_before - now, longest); wait > nanoseconds(0))
        clock_.sleep_for(wait);
    // Should this process end before the answer does, the next one keeps the distance all the same.
    state.not_before = clock_.now() + limit.spacing;
    shared.write(state);
    {
        const std::lock_guard lock(mutex_);
        ++sent_;
    }
    Try made{.response = below_.send(request)};
    now = clock_.now();

    const int status = made.response.status;
    if (made.response.answered()) state.refusals = is_refusal(status) ? state.refusals + 1 : 0;
    nanoseconds delay{};
    made.again = number < tries_for(request, made.response);
    if (made.again || is_refusal(status)) delay = delay_behind(request, limit, made.response, number);
    if (state.refusals >= refusals_before_pause || delay > longest_retry_after) {
        state.paused_until = now + std::max<nanoseconds>(delay, pause_of_service);
        delay = {};
        made = {.response = stopped(limit.name, state.paused_until - now)};
    }
    made.again = made.again && take_from_budget(delay);
    if (made.again && delay > limit.spacing && options_.on_wait)
        options_.on_wait({.service = limit.name, .time = delay, .why = reason(made.response)});
    state.not_before = now + std::max(delay, limit.spacing + part(limit.jitter, random()));
    shared.write(state);
    return made;
}

nanoseconds ThrottledTransport::delay_behind(const Request& request, const ServiceLimit& limit,
                                             const Response& response, int number) {
    if (response.status == 200 && verdict(request, response) == Verdict::empty)
        return doubled(limit.spacing, number, longest_delay);
    const nanoseconds first = response.status == 429 ? limit.first_delay_when_limited : limit.first_delay;
    const nanoseconds ours = part(doubled(first, number - 1, longest_delay), random());
    const auto asked = parse_retry_after(response.header("retry-after"), clock_.utc());
    return asked ? std::max<nanoseconds>(ours, std::min(*asked, seconds(std::chrono::hours(24)))) : ours;
}

bool ThrottledTransport::take_from_budget(nanoseconds delay) {
    const std::lock_guard lock(mutex_);
    if (waited_ + delay > options_.most_waiting) return false;
    waited_ += delay;
    return true;
}

double ThrottledTransport::random() {
    const std::lock_guard lock(mutex_);
    return options_.random();
}

}  // namespace arxgraph::http
