package session

import (
	"math"
	"slices"

	"backstep/data/toml"
	"backstep/network"
)

func trainingSettings() []Setting {
	return slices.Concat(rateSettings(), scheduleSettings(), batchSettings())
}

// rateSettings returns the settings of the loss, and of how it is followed down.
func rateSettings() []Setting {
	return []Setting{
		{
			Key: "training.loss", Flag: "loss", Help: "what training minimises",
			Otherwise: "if the target is classes, bce after sigmoid and cross-entropy after softmax; else mse",
			Effect:    NextStep, label: plain,
			Title: "loss", Group: InLearning, means: losses(),
			field: toml.Bind(func(s *Session) *string { return &s.Training.Loss }, toml.Choice(network.LossNames)),
		},
		{
			Key: "training.optimizer", Flag: "optimizer", Help: "how gradients become updates", Default: "sgd",
			Effect: FreshBuffers, label: plain,
			Title: "optimiser", Group: InLearning, means: optimizers(), details: optimizerDetails,
			field: toml.Bind(func(s *Session) *string { return &s.Training.Optimizer }, toml.Choice(network.OptimizerNames)),
		},
		{
			Key: "training.learning_rate", Flag: "lr", Help: "η, the size of an update", Default: "0.1",
			Effect: NextStep, label: number("η"),
			Title: "learning rate η", Group: InLearning, stops: rateStops(),
			field: toml.Bind(func(s *Session) *toml.Opt[float64] { return &s.Training.LearningRate }, toml.Number(toml.Above(0))),
		},
	}
}

// scheduleSettings returns the settings of the schedule of the learning rate.
func scheduleSettings() []Setting {
	schedule := []string{"training.schedule"}
	return []Setting{
		{
			Key: "training.schedule", Flag: "schedule", Help: "how the learning rate changes from epoch to epoch", Default: "constant",
			Effect: NextStep, label: named("schedule"),
			Title: "schedule of η", Group: InLearning, means: schedules(), details: scheduleDetails,
			field: toml.Bind(func(s *Session) *string { return &s.Training.Schedule }, toml.Choice(network.ScheduleNames)),
		},
		detail(Setting{
			Key: "training.gamma", Flag: "gamma", Help: "γ of step and exponential, by which the learning rate is multiplied", Otherwise: "0.99; of step 0.5",
			Effect: NextStep, of: schedule, label: number("γ"),
			Title: "factor γ", Group: InLearning, stops: among(0.1, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 0.999, 1),
		}, func(s *Session) *toml.Opt[float64] { return &s.Training.Gamma }, func(s *Setup) *float64 { return &s.Config.Schedule.Gamma }, toml.Number(toml.Above(0))),
		detail(Setting{
			Key: "training.every", Flag: "decay-every", Help: "after how many epochs step multiplies by γ", Otherwise: "100",
			Effect: NextStep, of: schedule, label: named("every"),
			Title: "every … epochs", Group: InLearning, stops: epochStops(),
		}, func(s *Session) *toml.Opt[int] { return &s.Training.Every }, func(s *Setup) *int { return &s.Config.Schedule.Every }, toml.Whole(1, math.MaxInt32)),
		detail(Setting{
			Key: "training.eta_min", Flag: "eta-min", Help: "the learning rate to which cosine falls", Otherwise: "0",
			Effect: NextStep, of: schedule, label: number("η_min"),
			Title: "least η", Group: InLearning, stops: among(0, 0.00001, 0.0001, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1),
		}, func(s *Session) *toml.Opt[float64] { return &s.Training.EtaMin }, func(s *Setup) *float64 { return &s.Config.Schedule.EtaMin }, toml.Number(toml.NotNegative())),
		detail(Setting{
			Key: "training.period", Flag: "period", Help: "in how many epochs cosine falls; in as many it rises again", Otherwise: "1000",
			Effect: NextStep, of: schedule, label: named("period"),
			Title: "period", Group: InLearning, stops: epochStops(),
		}, func(s *Session) *toml.Opt[int] { return &s.Training.Period }, func(s *Setup) *int { return &s.Config.Schedule.Period }, toml.Whole(1, math.MaxInt32)),
	}
}

// scheduleDetails returns the names of the parameters that a schedule has.
func scheduleDetails(schedule string) []string {
	s, _ := network.LookupSchedule(schedule)
	return s.Fields()
}

// batchSettings returns the settings of batches, biases and penalties.
func batchSettings() []Setting {
	return []Setting{
		{
			Key: "training.batch_size", Flag: "batch", Help: "samples a step; 0 is the whole set", Default: "0",
			Effect: NextEpoch, counts: true, zero: "all", label: batchLabel,
			Title: "batch size", Group: InLearning, stops: stopsOf(batchStops),
			field: toml.Bind(func(s *Session) *toml.Opt[int] { return &s.Training.BatchSize }, toml.Whole(0, math.MaxInt32)),
		},
		{
			Key: "training.shuffle", Flag: "shuffle", Help: "a new order of the samples each epoch, from the seed and the epoch alone", Default: "false",
			Effect: NextEpoch, label: either("shuffled", "in order"),
			Title: "shuffle", Group: InLearning,
			field: toml.Bind(func(s *Session) *toml.Opt[bool] { return &s.Training.Shuffle }, toml.Truth(false)),
		},
		{
			Key: "training.train_biases", Flag: "freeze-biases", Help: "biases are updated; --freeze-biases keeps their values, neither updated nor decayed", flagHelp: "biases keep their values, neither updated nor decayed", Default: "false",
			Effect: NextStep, label: either("biases frozen", "biases trained"),
			Title: "train biases", Group: InLearning, applies: func(of *Session) bool { return of.Network.Bias.Or(true) },
			field: toml.Bind(func(s *Session) *toml.Opt[bool] { return &s.Training.TrainBiases }, toml.Truth(true)),
		},
		{
			Key: "training.l1", Flag: "l1", Help: "adds l1·Σ|w| to the loss", Default: "0", Effect: NextStep, label: number("l1"),
			Title: "penalty L1", Group: InLearning, stops: penaltyStops(),
			field: toml.Bind(func(s *Session) *toml.Opt[float64] { return &s.Training.L1 }, toml.Number(toml.NotNegative())),
		},
		{
			Key: "training.l2", Flag: "l2", Help: "adds ½·l2·Σw² to the loss", Default: "0", Effect: NextStep, label: number("l2"),
			Title: "penalty L2", Group: InLearning, stops: penaltyStops(),
			field: toml.Bind(func(s *Session) *toml.Opt[float64] { return &s.Training.L2 }, toml.Number(toml.NotNegative())),
		},
	}
}

// optimizerSettings returns the settings for the fields of the optimisers. Each
// optimiser has its own. A change keeps what the optimiser remembers, except for β₁ and
// β₂, because the corrections of adam assume the same β in every step that its buffers
// have seen.
func optimizerSettings() []Setting {
	optimizer := []string{"training.optimizer"}
	fraction, notNegative := toml.Number(toml.Fraction()), toml.Number(toml.NotNegative())
	return []Setting{
		detail(Setting{
			Key: "training.momentum", Flag: "momentum", Help: "μ of momentum and nesterov", Otherwise: "0.9", Effect: NextStep, of: optimizer, label: number("μ"),
			Title: "momentum μ", Group: InLearning, stops: memoryStops(),
		}, func(s *Session) *toml.Opt[float64] { return &s.Training.Momentum }, func(s *Setup) *float64 { return &s.Config.Optimizer.Momentum }, fraction),
		detail(Setting{
			Key: "training.rho", Flag: "rho", Help: "ρ of rmsprop", Otherwise: "0.99", Effect: NextStep, of: optimizer, label: number("ρ"),
			Title: "memory ρ", Group: InLearning, stops: memoryStops(),
		}, func(s *Session) *toml.Opt[float64] { return &s.Training.Rho }, func(s *Setup) *float64 { return &s.Config.Optimizer.Rho }, fraction),
		detail(Setting{
			Key: "training.beta1", Flag: "beta1", Help: "β₁ of adam and adamw", Otherwise: "0.9", Effect: FreshBuffers, of: optimizer, label: number("β₁"),
			Title: "memory β₁", Group: InLearning, stops: memoryStops(),
		}, func(s *Session) *toml.Opt[float64] { return &s.Training.Beta1 }, func(s *Setup) *float64 { return &s.Config.Optimizer.Beta1 }, fraction),
		detail(Setting{
			Key: "training.beta2", Flag: "beta2", Help: "β₂ of adam and adamw", Otherwise: "0.999", Effect: FreshBuffers, of: optimizer, label: number("β₂"),
			Title: "memory β₂", Group: InLearning, stops: memoryStops(),
		}, func(s *Session) *toml.Opt[float64] { return &s.Training.Beta2 }, func(s *Setup) *float64 { return &s.Config.Optimizer.Beta2 }, fraction),
		detail(Setting{
			Key: "training.epsilon", Flag: "epsilon", Help: "ε of adagrad, rmsprop, adam and adamw", Otherwise: "1e-08; of adagrad 1e-10",
			Effect: NextStep, of: optimizer, label: number("ε"),
			Title: "epsilon ε", Group: InLearning, stops: among(0, 1e-12, 1e-10, 1e-8, 1e-6, 0.0001, 0.01, 0.1, 1),
		}, func(s *Session) *toml.Opt[float64] { return &s.Training.Epsilon }, func(s *Setup) *float64 { return &s.Config.Optimizer.Epsilon }, notNegative),
		detail(Setting{
			Key: "training.weight_decay", Flag: "weight-decay", Help: "λ of adamw", Otherwise: "0.01", Effect: NextStep, of: optimizer, label: number("λ"),
			Title: "weight decay λ", Group: InLearning, stops: among(0, 0.0001, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1),
		}, func(s *Session) *toml.Opt[float64] { return &s.Training.WeightDecay }, func(s *Setup) *float64 { return &s.Config.Optimizer.WeightDecay }, notNegative),
	}
}

// optimizerDetails returns the names of the hyperparameters that an optimiser has.
func optimizerDetails(optimizer string) []string {
	o, _ := network.LookupOptimizer(optimizer)
	return o.Fields()
}
