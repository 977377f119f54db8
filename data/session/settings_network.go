package session

import (
	"backstep/data/text"
	"backstep/data/toml"
	"backstep/network"
)

func networkSettings() []Setting {
	return []Setting{
		{
			Key: "title", Help: "what this session is called", Otherwise: "the name of the data", Effect: Shown, of: theRows(), Follows: true,
			field: toml.Bind(func(s *Session) *string { return &s.Title }, toml.Word("text on one line", visible)),
		},
		{
			Key: "network.inputs", Help: "how many inputs the network has", Otherwise: "one for each feature of the data",
			Effect: StartsOver, of: theRows(), Follows: true, label: withUnit("inputs"),
			field: toml.Bind(func(s *Session) *toml.Opt[int] { return &s.Network.Inputs }, toml.Whole(1, network.MaxUnits)),
		},
		{
			Key: "network.bias", Flag: "no-bias", Help: "biases in every unit; --no-bias leaves them out", flagHelp: "units have no biases", Default: "false",
			Effect: StartsOver, label: either("no biases", "biases"),
			Title: "biases", Group: InNetwork,
			field: toml.Bind(func(s *Session) *toml.Opt[bool] { return &s.Network.Bias }, toml.Truth(true)),
		},
		{
			Key: "network.layers", Help: "the layers that have weights, from the first hidden one to the output",
			Otherwise: "4 tanh units, and the output that suits the target", Effect: StartsOver, refits: true, label: layersLabel,
			field: toml.Bind(func(s *Session) *[]Layer { return &s.Network.Layers }, layers()),
		},
		{
			Flag: "hidden", section: "network", Help: "the units of each hidden layer; a layer keeps its activation, and a new one gets that of the one before",
			Effect: StartsOver, placeholder: "N,N", label: named("hidden"), says: hiddenSaid,
			Title: "hidden units", Group: InNetwork, stops: stopsOf(hiddenStops),
			field: toml.Bind(func(s *Session) *toml.Opt[[]int] { return &s.shape.hidden }, hiddenUnits()),
		},
		{
			Flag: "activation", section: "network", Help: "the activation of all hidden layers, or of each of them: relu,tanh",
			Effect: StartsOver, label: plain, says: activationSaid,
			Title: "hidden activation", Group: InNetwork, means: activationFormulas(), applies: hasHidden,
			field: toml.Bind(func(s *Session) *[]string { return &s.shape.activations }, activations()),
		},
		{
			Flag: "output", section: "network", Help: "the activation of the output layer",
			Effect: StartsOver, label: named("output"), says: outputSaid,
			Title: "output activation", Group: InNetwork, means: activationFormulas(),
			field: toml.Bind(func(s *Session) *string { return &s.shape.output }, toml.Choice(network.ActivationNames)),
		},
	}
}

// hiddenActivations returns the names of the activations that a hidden layer may have.
func hiddenActivations() []string {
	var names []string
	for _, f := range network.Activations() {
		if !f.Joint() {
			names = append(names, f.Name)
		}
	}
	return names
}

// visible reports whether text is not empty and can be shown as it is.
func visible(value string) bool { return value != "" && text.Clean(value) == value }

// schemeDetails returns the names of the numbers that a scheme has.
func schemeDetails(scheme string) []string {
	in, _ := network.NewInitializer(scheme)
	return in.Fields()
}

// widest is the largest distance between drawn weights that can be computed with.
const widest = 1e307

func initSettings() []Setting {
	const given = "init.weights"
	weight, deviation := toml.Number(toml.Between(-widest, widest)), toml.Number(toml.Between(0, widest/10))
	scheme, drawn := []string{"init.scheme"}, []string{"init.scheme", given}
	return []Setting{
		{
			Key: "init.scheme", Flag: "init", Help: "how the weights are drawn", Default: "xavier-uniform",
			Effect: StartsOver, of: []string{given}, unless: given, label: plain,
			Title: "initialiser", Group: InStart, means: initialisers(), details: schemeDetails,
			field: toml.Bind(func(s *Session) *string { return &s.Init.Scheme }, toml.Choice(network.InitializerNames)),
		},
		detail(Setting{
			Key: "init.low", Flag: "init-low", Help: "the least weight of uniform", Otherwise: "0", Effect: StartsOver, of: drawn, unless: given, label: number("low"),
			Title: "lowest weight", Group: InStart, stops: weightStops(),
		}, func(s *Session) *toml.Opt[float64] { return &s.Init.Low }, func(s *Setup) *float64 { return &s.Start.Initializer.Low }, weight),
		detail(Setting{
			Key: "init.high", Flag: "init-high", Help: "the greatest weight of uniform", Otherwise: "1", Effect: StartsOver, of: drawn, unless: given, label: number("high"),
			Title: "highest weight", Group: InStart, stops: weightStops(),
		}, func(s *Session) *toml.Opt[float64] { return &s.Init.High }, func(s *Setup) *float64 { return &s.Start.Initializer.High }, weight),
		detail(Setting{
			Key: "init.mean", Flag: "init-mean", Help: "the mean weight of normal", Otherwise: "0", Effect: StartsOver, of: drawn, unless: given, label: number("mean"),
			Title: "mean weight", Group: InStart, stops: weightStops(),
		}, func(s *Session) *toml.Opt[float64] { return &s.Init.Mean }, func(s *Setup) *float64 { return &s.Start.Initializer.Mean }, weight),
		detail(Setting{
			Key: "init.stddev", Flag: "init-stddev", Help: "the standard deviation of normal", Otherwise: "1", Effect: StartsOver, of: drawn, unless: given, label: number("σ"),
			Title: "deviation σ", Group: InStart, stops: among(0, 0.01, 0.03, 0.1, 0.3, 0.5, 1, 2, 3, 5, 10),
		}, func(s *Session) *toml.Opt[float64] { return &s.Init.StdDev }, func(s *Setup) *float64 { return &s.Start.Initializer.StdDev }, deviation),
		detail(Setting{
			Key: "init.value", Flag: "init-value", Help: "every weight of constant", Otherwise: "0.5", Effect: StartsOver, of: drawn, unless: given, label: number("w"),
			Title: "weight", Group: InStart, stops: weightStops(),
		}, func(s *Session) *toml.Opt[float64] { return &s.Init.Value }, func(s *Setup) *float64 { return &s.Start.Initializer.Value }, weight),
		{
			Key: "init.seed", Flag: "seed", Help: "which weights are drawn, and which order shuffled epochs have", Default: "1",
			Effect: StartsOver, label: number("seed"),
			Title: "seed", Group: InStart, stops: stopsOf(oneByOne),
			field: toml.Bind(func(s *Session) *toml.Opt[uint64] { return &s.Init.Seed }, toml.Seed()),
		},
		{
			Key: "init.weights", Help: "every weight, in place of a scheme: a row for each unit it comes from, a column for each it goes to",
			Effect: StartsOver, of: scheme, label: words("given weights"),
			field: toml.Bind(func(s *Session) *[][][]float64 { return &s.Init.Weights }, toml.Matrices(true)),
		},
		{
			Key: "init.biases", Help: "every bias, beside the weights", Otherwise: "zeros", Effect: StartsOver, of: scheme, label: words("given biases"),
			field: toml.Bind(func(s *Session) *[][]float64 { return &s.Init.Biases },
				toml.Rows(toml.RowsOf{What: "a row of numbers for each layer", Finite: true, Ragged: true})),
		},
	}
}
