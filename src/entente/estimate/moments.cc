#include "entente/estimate/moments.h"

#include <algorithm>
#include <cmath>

#include <Eigen/Dense>

#include "entente/estimate/simulate.h"

namespace entente::engine {

namespace {

using Matrix = Eigen::MatrixXd;
using Vector = Eigen::VectorXd;

// Means, covariance and derivative of the statistics at one parameter.
struct Summary {
  Vector mean;
  Matrix covariance;
  Matrix derivative;
};

Summary summarise(const std::vector<Draw>& draws) {
  const auto p = draws.front().statistics.size();
  const auto n = static_cast<double>(draws.size());
  Summary s{Vector::Zero(p), Matrix::Zero(p, p), Matrix::Zero(p, p)};
  for (const Draw& draw : draws) s.mean += draw.statistics / n;
  for (const Draw& draw : draws) {
    const Vector d = draw.statistics - s.mean;
    s.covariance += d * d.transpose() / (n - 1);
  }
  // By period, since only a period's own path depends on its score: less noise than from the whole.
  for (std::size_t m = 0; m < draws.front().scores.size(); ++m) {
    Vector mean = Vector::Zero(p);
    Vector score = Vector::Zero(p);
    for (const Draw& draw : draws) {
      mean += draw.by_period[m] / n;
      score += draw.scores[m] / n;
    }
    for (const Draw& draw : draws)
      s.derivative += (draw.by_period[m] - mean) * (draw.scores[m] - score).transpose() / (n - 1);
  }
  return s;
}

Matrix inverse(const Matrix& derivative) {
  const Eigen::FullPivLU<Matrix> lu(derivative);
  if (!lu.isInvertible() || !derivative.allFinite()) {
    throw ConvergenceError(
        "the statistics do not determine the parameters: an effect has no variation, or two "
        "effects are one");
  }
  return lu.inverse();
}

class Fit {
 public:
  Fit(Simulator& simulator, const MomentOptions& options, const LoopControl& control)
      : simulator_(simulator), options_(options), control_(control), theta_(simulator.initial()) {}

  void phase1() {
    for (int round = 0; round < 2; ++round) {
      const Summary s = summarise(simulator_.draw(theta_, options_.phase1, true));
      use(s);
      advance(s.mean - simulator_.target(), 0.5);
    }
  }

  void phase2() {
    const double p = static_cast<double>(theta_.size());
    double gain = options_.gain;
    for (int k = 0; k < options_.subphases; ++k, gain /= 2) {
      const int least = static_cast<int>((7 + p) * std::pow(2.0, 4.0 * k / 3.0));
      subphase(gain, least, least + 200);
    }
  }

  Summary phase3() {
    Summary s = summarise(simulator_.draw(theta_, options_.phase3, true));
    use(s);
    return s;
  }

  [[nodiscard]] const Vector& theta() const { return theta_; }

 private:
  // The step matrix: mostly the inverse derivative, drawn towards its diagonal as far as its
  // off-diagonal part is uncertain.
  void use(const Summary& s) {
    Matrix d = 0.8 * s.derivative;
    d.diagonal() = s.derivative.diagonal();
    step_ = inverse(d);
    sd_ = s.covariance.diagonal().cwiseSqrt().cwiseMax(1e-10);
  }

  // One step against the deviation; deviations beyond 5 standard deviations are cut back, rates
  // stay positive.
  void advance(Vector deviation, double gain) {
    const double worst = deviation.cwiseQuotient(sd_).cwiseAbs().maxCoeff();
    if (worst > 5) deviation *= 5 / worst;
    const Vector before = theta_;
    theta_ -= gain * (step_ * deviation);
    const auto rates = static_cast<Eigen::Index>(simulator_.layout().rates.size());
    for (Eigen::Index r = 0; r < rates; ++r) theta_[r] = std::max(theta_[r], before[r] / 2);
    if (!theta_.allFinite() || theta_.cwiseAbs().maxCoeff() > 1000) {
      throw ConvergenceError(
          "the parameters run away: start closer, or leave out effects that the data cannot tell "
          "apart");
    }
  }

  // Runs until every statistic has crossed its target more often than not, then takes the average
  // of the path.
  void subphase(double gain, int least, int most) {
    Vector sum = Vector::Zero(theta_.size());
    Vector product = Vector::Zero(theta_.size());
    Vector last;
    int n = 0;
    for (; n < most; ++n) {
      if (control_.cancel) control_.cancel->check();
      Vector mean = Vector::Zero(theta_.size());
      for (const Draw& draw : simulator_.draw(theta_, options_.batch, false))
        mean += draw.statistics / options_.batch;
      const Vector deviation = mean - simulator_.target();
      if (last.size() > 0) {
        product += deviation.cwiseProduct(last);
      }
      last = deviation;
      advance(deviation, gain);
      sum += theta_;
      if (n + 1 >= least && (product.array() <= 0.0).all()) {
        ++n;
        break;
      }
    }
    theta_ = sum / n;
  }

  Simulator& simulator_;
  const MomentOptions& options_;
  const LoopControl& control_;
  Vector theta_;
  Matrix step_;
  Vector sd_;
};

Estimate report(const Simulator& simulator, const Model& model, const Vector& theta,
                const Summary& s) {
  Estimate estimate;
  const Vector deviation = s.mean - simulator.target();
  const Matrix back = inverse(s.derivative);
  const Matrix covariance = back * s.covariance * back.transpose();
  const Layout& layout = simulator.layout();
  bool small = true;
  for (Eigen::Index i = 0; i < theta.size(); ++i) {
    EstimateRow row;
    const auto place = static_cast<std::size_t>(i);
    if (place < layout.rates.size()) {
      row.name = "rate";
      row.variable = model.vars[layout.rates[place].var.index].name;
      row.period = static_cast<std::int64_t>(layout.rates[place].period);
    } else {
      const Term& term = model.terms[place - layout.rates.size()];
      row.name = std::string(term.def->name);
      row.variable = model.vars[term.args.var.index].name;
    }
    row.value = theta[i];
    row.se = std::sqrt(covariance(i, i));
    row.target = simulator.target()[i];
    row.mean = s.mean[i];
    row.sd = std::sqrt(s.covariance(i, i));
    row.t_ratio = deviation[i] / std::max(row.sd, 1e-10);
    small = small && std::abs(row.t_ratio) < 0.1;
    estimate.rows.push_back(std::move(row));
  }
  for (Eigen::Index i = 0; i < theta.size(); ++i) {
    for (Eigen::Index j = 0; j < theta.size(); ++j) estimate.covariance.push_back(covariance(i, j));
  }
  estimate.max_ratio =
      std::sqrt(std::max(0.0, deviation.dot(s.covariance.fullPivLu().solve(deviation))));
  estimate.converged = small && estimate.max_ratio < 0.25;
  estimate.simulations = simulator.simulations();
  return estimate;
}

}  // namespace

Estimate estimate_by_moments(const panel::Panel& panel, const Model& model,
                             const MomentOptions& options, const LoopControl& control) {
  if (options.phase1 < 10 || options.phase3 < 50 || options.batch < 1 || options.subphases < 1 ||
      options.attempts < 1) {
    throw DomainError(
        "phases need at least 10 and 50 simulations, one chain, one subphase and one attempt");
  }
  Simulator simulator(panel, model, options, control);
  if (simulator.layout().size() == 0)
    throw DomainError("nothing changes in the panel: there is nothing to estimate");
  Fit fit(simulator, options, control);
  fit.phase1();
  Estimate estimate;
  for (int attempt = 0; attempt < options.attempts && !estimate.converged; ++attempt) {
    fit.phase2();
    const Summary s = fit.phase3();
    estimate = report(simulator, model, fit.theta(), s);
    if (control.progress)
      control.progress(static_cast<std::size_t>(attempt) + 1,
                       static_cast<std::size_t>(options.attempts));
  }
  return estimate;
}

}  // namespace entente::engine
