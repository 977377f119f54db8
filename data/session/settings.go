package session

import (
	"math"
	"slices"

	"backstep/data"
	"backstep/data/text"
	"backstep/network"
)

func networkSettings() []Setting {
	return []Setting{
		{
			Key: "title", Help: "what this session is called", Otherwise: "the name of the data",
			bind: func(s *Session) field { return word{to: &s.Title, what: "text on one line", fits: visible} },
		},
		{
			Key: "network.inputs", Help: "how many inputs the network has", Otherwise: "one for each feature of the data",
			bind: func(s *Session) field { return whole{to: &s.Network.Inputs, min: 1, max: network.MaxUnits} },
		},
		{
			Key: "network.bias", Flag: "no-bias", Help: "biases in every unit; --no-bias leaves them out", Default: "false",
			bind: func(s *Session) field { return truth{to: &s.Network.Bias, inverse: true} },
		},
		{
			Key: "network.layers", Help: "the layers that have weights, from the first hidden one to the output",
			Otherwise: "4 tanh units, and the output that suits the target",
			bind:      func(s *Session) field { return layers{to: &s.Network.Layers} },
		},
		{
			Flag: "hidden", of: "network", Help: "the hidden layers, with the activation that the first of them has",
			bind: func(s *Session) field { return hidden{to: &s.shape.hidden, maxUnits: network.MaxUnits} },
		},
		{
			Flag: "activation", of: "network", Help: "the activation of all hidden layers",
			bind: func(s *Session) field { return choice{to: &s.shape.activation, names: hiddenActivations()} },
		},
		{
			Flag: "output", of: "network", Help: "the activation of the output layer",
			bind: func(s *Session) field { return choice{to: &s.shape.output, names: network.ActivationNames()} },
		},
	}
}

// hiddenActivations lists the activations that a hidden layer may have.
func hiddenActivations() []string {
	var names []string
	for _, f := range network.Activations() {
		if !f.Joint() {
			names = append(names, f.Name)
		}
	}
	return names
}

func initSettings() []Setting {
	return []Setting{
		{
			Key: "init.scheme", Flag: "init", Help: "how the weights are drawn", Default: "xavier-uniform",
			bind: func(s *Session) field { return choice{to: &s.Init.Scheme, names: network.InitializerNames()} },
		},
		{
			Key: "init.low", Help: "the least weight of uniform", Otherwise: "0",
			bind: func(s *Session) field { return number{to: &s.Init.Low, in: drawn()} },
		},
		{
			Key: "init.high", Help: "the greatest weight of uniform", Otherwise: "1",
			bind: func(s *Session) field { return number{to: &s.Init.High, in: drawn()} },
		},
		{
			Key: "init.mean", Help: "the mean weight of normal", Otherwise: "0",
			bind: func(s *Session) field { return number{to: &s.Init.Mean, in: drawn()} },
		},
		{
			Key: "init.stddev", Help: "the standard deviation of normal", Otherwise: "1",
			bind: func(s *Session) field { return number{to: &s.Init.StdDev, in: bounds{min: 0, max: widest / 10}} },
		},
		{
			Key: "init.seed", Flag: "seed", Help: "which weights are drawn, and which order shuffled epochs have", Default: "1",
			bind: func(s *Session) field { return seed{to: &s.Init.Seed} },
		},
		{
			Key: "init.weights", Help: "every weight, in place of a scheme: a row for each unit it comes from, a column for each it goes to",
			bind: func(s *Session) field { return matrices{to: &s.Init.Weights, finite: true} },
		},
		{
			Key: "init.biases", Help: "every bias, beside the weights", Otherwise: "zeros",
			bind: func(s *Session) field {
				return rows{to: &s.Init.Biases, what: "a row of numbers for each layer", finite: true, ragged: true}
			},
		},
	}
}

func trainingSettings() []Setting {
	return []Setting{
		{
			Key: "training.loss", Flag: "loss", Help: "what training makes small",
			Otherwise: "where the target is classes, bce after sigmoid and cross-entropy after softmax; else mse",
			bind:      func(s *Session) field { return choice{to: &s.Training.Loss, names: network.LossNames()} },
		},
		{
			Key: "training.optimizer", Flag: "optimizer", Help: "how gradients become updates", Default: "sgd",
			bind: func(s *Session) field { return choice{to: &s.Training.Optimizer, names: network.OptimizerNames()} },
		},
		{
			Key: "training.learning_rate", Flag: "lr", Help: "η, the size of an update", Default: "0.1",
			bind: func(s *Session) field { return number{to: &s.Training.LearningRate, in: above(0)} },
		},
		{
			Key: "training.batch_size", Flag: "batch", Help: "samples a step; 0 is the whole set", Default: "0",
			bind: func(s *Session) field { return whole{to: &s.Training.BatchSize, max: math.MaxInt32} },
		},
		{
			Key: "training.shuffle", Flag: "shuffle", Help: "a new order of the samples each epoch, from the seed and the epoch alone", Default: "false",
			bind: func(s *Session) field { return truth{to: &s.Training.Shuffle} },
		},
		{
			Key: "training.train_biases", Help: "false: biases keep their values, neither updated nor decayed", Default: "true",
			bind: func(s *Session) field { return truth{to: &s.Training.TrainBiases} },
		},
		{
			Key: "training.l1", Flag: "l1", Help: "adds l1·Σ|w| to the loss", Default: "0",
			bind: func(s *Session) field { return number{to: &s.Training.L1, in: notNegative()} },
		},
		{
			Key: "training.l2", Flag: "l2", Help: "adds ½·l2·Σw² to the loss", Default: "0",
			bind: func(s *Session) field { return number{to: &s.Training.L2, in: notNegative()} },
		},
	}
}

// optimizerSettings are the fields of the optimisers: each has its own.
func optimizerSettings() []Setting {
	return []Setting{
		{
			Key: "training.momentum", Help: "μ of momentum and nesterov", Otherwise: "0.9",
			bind: func(s *Session) field { return number{to: &s.Training.Momentum, in: fraction()} },
		},
		{
			Key: "training.rho", Help: "ρ of rmsprop", Otherwise: "0.99",
			bind: func(s *Session) field { return number{to: &s.Training.Rho, in: fraction()} },
		},
		{
			Key: "training.beta1", Help: "β₁ of adam and adamw", Otherwise: "0.9",
			bind: func(s *Session) field { return number{to: &s.Training.Beta1, in: fraction()} },
		},
		{
			Key: "training.beta2", Help: "β₂ of adam and adamw", Otherwise: "0.999",
			bind: func(s *Session) field { return number{to: &s.Training.Beta2, in: fraction()} },
		},
		{
			Key: "training.epsilon", Help: "ε of adagrad, rmsprop, adam and adamw", Otherwise: "1e-08; of adagrad 1e-10",
			bind: func(s *Session) field { return number{to: &s.Training.Epsilon, in: notNegative()} },
		},
		{
			Key: "training.weight_decay", Help: "λ of adamw", Otherwise: "0.01",
			bind: func(s *Session) field { return number{to: &s.Training.WeightDecay, in: notNegative()} },
		},
	}
}

func dataSettings() []Setting { return slices.Concat(setSettings(), csvSettings(), rowSettings()) }

// setSettings are those of built-in sets, after that of all data.
func setSettings() []Setting {
	return []Setting{
		{
			// Before the flags for other data, so that these find it set.
			Flag: "accept-data", of: "data", Help: "a saved session goes on from where it stands, though its data is not what it was trained on",
			bind: func(s *Session) field { return truth{to: &s.Data.Accept} },
		},
		{
			Key: "data.source", Flag: "data", Help: "a built-in set",
			bind: func(s *Session) field { return choice{to: &s.Data.Source, names: data.Names()} },
		},
		{
			Key: "data.samples", Help: "how many samples a generated set has", Otherwise: "as the set says",
			bind: func(s *Session) field { return whole{to: &s.Data.Samples, min: data.MinSamples, max: data.MaxSamples} },
		},
		{
			Key: "data.noise", Help: "how far the samples of a generated set stray", Otherwise: "as the set says",
			bind: func(s *Session) field { return number{to: &s.Data.Noise, in: bounds{min: 0, max: data.MaxNoise}} },
		},
		{
			Key: "data.seed", Help: "which samples a generated set has, and which samples are kept for testing", Otherwise: "1",
			bind: func(s *Session) field { return seed{to: &s.Data.Seed} },
		},
	}
}

// csvSettings are those of a CSV file.
func csvSettings() []Setting {
	return []Setting{
		{
			Key: "data.csv", Flag: "csv", Help: "a CSV file with a header; its path begins where the session file is, that of the flag in the current folder",
			bind: func(s *Session) field { return word{to: &s.Data.CSV, what: "a path in UTF-8", fits: pathlike} },
		},
		{
			Key: "data.features", Flag: "features", Help: "the columns that the network gets", Otherwise: "every column but the target",
			bind: func(s *Session) field { return words{to: &s.Data.Features} },
		},
		{
			Key: "data.target", Flag: "target", Help: "the column that the network learns",
			bind: func(s *Session) field {
				return word{to: &s.Data.Target, what: "the name of a column", fits: text.Nameable}
			},
		},
		{
			Key: "data.rows", Help: "how many rows of the file a saved session was trained on", Otherwise: "they are not counted",
			bind: func(s *Session) field { return whole{to: &s.Data.Rows, min: 1, max: math.MaxInt32} },
		},
		{
			Key: "data.checksum", Help: "of the numbers in these rows, features and target: other values are refused, unless --accept-data takes them",
			Otherwise: "they are not compared",
			bind: func(s *Session) field {
				return word{to: &s.Data.Checksum, what: "sha256: and 64 hexadecimal digits", fits: data.IsChecksum}
			},
		},
	}
}

// rowSettings are the rows themselves, and what is made of the rows of any data.
func rowSettings() []Setting {
	return []Setting{
		{
			Key: "data.x", Help: "the inputs themselves, in place of a set or a file",
			bind: func(s *Session) field {
				return rows{to: &s.Data.X, what: "a row of numbers for each sample", finite: true}
			},
		},
		{
			Key: "data.y", Help: "the targets of these inputs",
			bind: func(s *Session) field {
				return rows{to: &s.Data.Y, what: "a row of numbers for each sample", finite: true}
			},
		},
		{
			Key: "data.scale", Flag: "scale", Help: "how the features are scaled: by the training part alone", Default: "none",
			bind: func(s *Session) field { return choice{to: &s.Data.Scale, names: scaleNames()} },
		},
		{
			Key: "data.test_fraction", Flag: "test-fraction", Help: "the part of the samples that is kept for testing", Default: "0",
			bind: func(s *Session) field { return number{to: &s.Data.TestFraction, in: fraction()} },
		},
	}
}

func scaleNames() []string { return []string{"none", "standard", "minmax"} }

// stateSettings are what a saved session has besides.
func stateSettings() []Setting {
	settings := []Setting{
		{
			Key: "state.epoch", Help: "epochs completed",
			bind: inState(func(s *State) field { return counter{to: &s.Epoch} }),
		},
		{
			Key: "state.step", Help: "steps completed",
			bind: inState(func(s *State) field { return counter{to: &s.Step} }),
		},
		{
			Key: "state.place", Help: "samples of the epoch in progress that have been seen",
			bind: inState(func(s *State) field { return counter{to: &s.Place} }),
		},
		{
			Key: "state.loss_sum", Help: "the losses of that epoch's batches so far, each times its samples",
			bind: inState(func(s *State) field { return total{to: &s.LossSum} }),
		},
	}
	settings = append(settings, bufferSettings("", "of the network", func(s *State) *Parameters { return &s.Parameters })...)
	for _, b := range bufferNames() {
		settings = append(settings, bufferSettings(b+"_", "in "+b+" of the optimiser", func(s *State) *Parameters { return s.buffer(b) })...)
	}
	return settings
}

// bufferSettings are the weights and biases of the network, or of a buffer.
func bufferSettings(prefix, of string, buffer func(*State) *Parameters) []Setting {
	return []Setting{
		{
			Key: "state." + prefix + "weights", Help: "the weights " + of,
			bind: inState(func(s *State) field { return matrices{to: &buffer(s).Weights} }),
		},
		{
			Key: "state." + prefix + "biases", Help: "the biases " + of,
			bind: inState(func(s *State) field {
				return rows{to: &buffer(s).Biases, what: "a row of numbers for each layer", ragged: true}
			}),
		},
	}
}

// inState binds a setting of a session's state, if it has one.
func inState(bind func(*State) field) func(*Session) field {
	return func(s *Session) field {
		if s.State == nil {
			return none{}
		}
		return bind(s.State)
	}
}
