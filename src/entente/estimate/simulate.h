#pragma once

#include <vector>

#include <Eigen/Core>

#include "entente/estimate/moments.h"
#include "entente/estimate/period.h"

/// Simulated panels for the method of moments. Internal to the module.
namespace entente::engine {

/// Where each parameter stands: rates of (period, changing variable) first, then betas.
struct Layout {
  struct Rate {
    std::size_t period = 0;
    VarId var;
  };

  std::vector<Rate> rates;
  std::size_t terms = 0;

  [[nodiscard]] Eigen::Index size() const {
    return static_cast<Eigen::Index>(rates.size() + terms);
  }

  [[nodiscard]] Eigen::Index beta(std::size_t k) const {
    return static_cast<Eigen::Index>(rates.size() + k);
  }
};

/// One simulated panel, or the mean of several: statistics by parameter, and what they add to the
/// derivative.
struct Draw {
  Eigen::VectorXd statistics;
  std::vector<Eigen::VectorXd> by_period;  // statistics
  std::vector<Eigen::VectorXd> scores;     // by period
};

class Simulator {
 public:
  Simulator(const panel::Panel& panel, const Model& model, const MomentOptions& options,
            const LoopControl& control);

  [[nodiscard]] const Layout& layout() const { return layout_; }

  [[nodiscard]] const Eigen::VectorXd& target() const { return target_; }

  [[nodiscard]] Eigen::VectorXd initial() const;

  [[nodiscard]] std::int64_t simulations() const { return count_; }

  /// `n` panels at theta, in parallel; the same whatever the threads. Scores only if asked for.
  std::vector<Draw> draw(const Eigen::VectorXd& theta, int n, bool scores);

 private:
  void find_rates();
  void measure_target();
  [[nodiscard]] Draw one(const Eigen::VectorXd& theta, std::uint32_t draw, bool scores) const;
  [[nodiscard]] Model at(const Eigen::VectorXd& theta, std::size_t period) const;
  [[nodiscard]] Eigen::VectorXd spread(const std::vector<double>& values, std::size_t period) const;
  [[nodiscard]] double start_of_outdegree(VarId var) const;

  const Model& model_;
  const MomentOptions& options_;
  const LoopControl& control_;
  std::vector<Period> periods_;
  Layout layout_;
  Eigen::VectorXd target_;
  std::int64_t count_ = 0;
};

}  // namespace entente::engine
