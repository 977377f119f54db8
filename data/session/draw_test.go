package session_test

import (
	"math"
	"strings"

	"pgregory.net/rapid"

	"backstep/data"
	"backstep/data/session"
	"backstep/data/table"
	"backstep/data/text"
	"backstep/data/toml"
	"backstep/network"
)

// drawSession draws a session that is valid in itself, though it may not fit its data.
func drawSession(t *rapid.T) *session.Session {
	s := &session.Session{Title: maybe(t, "title", visibleText())}
	s.Network.Inputs = option(t, "inputs", rapid.IntRange(1, network.MaxUnits))
	s.Network.Bias = option(t, "bias", rapid.Bool())
	if rapid.Bool().Draw(t, "has layers") {
		s.Network.Layers = drawLayers(t)
	}
	drawInit(t, s)
	drawTraining(t, &s.Training)
	drawData(t, &s.Data)
	if rapid.Bool().Draw(t, "saved") {
		s.State = drawState(t, s.Training.Optimizer)
	}
	return s
}

func drawLayers(t *rapid.T) []session.Layer {
	var layers []session.Layer
	for range rapid.IntRange(0, 3).Draw(t, "hidden layers") {
		layers = append(layers, drawLayer(t, hiddenActivations()))
	}
	return append(layers, drawLayer(t, network.ActivationNames()))
}

func drawLayer(t *rapid.T, activations []string) session.Layer {
	return session.Layer{
		Units:      rapid.IntRange(1, 5).Draw(t, "units"),
		Activation: rapid.SampledFrom(activations).Draw(t, "activation"),
	}
}

// hiddenActivations returns the names of the activations that give each unit its own
// value.
func hiddenActivations() []string {
	var names []string
	for _, f := range network.Activations() {
		if !f.Joint() {
			names = append(names, f.Name)
		}
	}
	return names
}

func drawInit(t *rapid.T, s *session.Session) {
	in := &s.Init
	in.Seed = option(t, "seed", rapid.Uint64Max(math.MaxInt64))
	if rapid.Bool().Draw(t, "given weights") {
		in.Weights = drawMatrices(t, finite())
		if s.Network.Bias.Or(true) && rapid.Bool().Draw(t, "given biases") {
			in.Biases = drawRagged(t, finite())
		}
		return
	}
	in.Scheme = maybe(t, "scheme", rapid.SampledFrom(network.InitializerNames()))
	switch in.Scheme {
	case "uniform":
		in.Low = option(t, "low", rapid.Float64Range(-1e307, 1))
		in.High = option(t, "high", rapid.Float64Range(1, 1e307))
	case "normal":
		in.Mean = option(t, "mean", rapid.Float64Range(-1e307, 1e307))
		in.StdDev = option(t, "stddev", rapid.Float64Range(0, 1e306))
	case "constant":
		in.Value = option(t, "value", rapid.Float64Range(-1e307, 1e307))
	}
}

func drawTraining(t *rapid.T, training *session.Training) {
	training.Loss = maybe(t, "loss", rapid.SampledFrom(network.LossNames()))
	training.LearningRate = option(t, "learning rate", rapid.Float64Range(1e-300, 1e300))
	drawSchedule(t, training)
	training.BatchSize = option(t, "batch size", rapid.IntRange(0, 1000))
	training.Shuffle = option(t, "shuffle", rapid.Bool())
	training.TrainBiases = option(t, "train biases", rapid.Bool())
	training.L1 = option(t, "l1", rapid.Float64Range(0, 1))
	training.L2 = option(t, "l2", rapid.Float64Range(0, 1))
	training.Optimizer = maybe(t, "optimizer", rapid.SampledFrom(network.OptimizerNames()))
	optimizer, _ := network.LookupOptimizer(training.Optimizer)
	fields := map[string]*toml.Opt[float64]{
		"momentum": &training.Momentum, "rho": &training.Rho, "beta1": &training.Beta1,
		"beta2": &training.Beta2, "epsilon": &training.Epsilon, "weight_decay": &training.WeightDecay,
	}
	for _, name := range optimizer.Fields() {
		*fields[name] = option(t, name, rapid.Float64Range(0, 0.999))
	}
}

func drawSchedule(t *rapid.T, training *session.Training) {
	training.Schedule = maybe(t, "schedule", rapid.SampledFrom(network.ScheduleNames()))
	schedule, _ := network.LookupSchedule(training.Schedule)
	for _, name := range schedule.Fields() {
		switch name {
		case "gamma":
			training.Gamma = option(t, name, rapid.Float64Range(0.1, 1.1))
		case "every":
			training.Every = option(t, name, rapid.IntRange(1, 10))
		case "eta_min":
			training.EtaMin = option(t, name, rapid.Float64Range(0, 1))
		case "period":
			training.Period = option(t, name, rapid.IntRange(1, 10))
		}
	}
}

func drawData(t *rapid.T, d *session.Data) {
	d.Scale = maybe(t, "scale", rapid.SampledFrom([]string{"none", "standard", "minmax"}))
	d.ScaleTarget = maybe(t, "target scale", rapid.SampledFrom([]string{"none", "standard", "minmax"}))
	d.TestFraction = option(t, "test fraction", rapid.Float64Range(0, 0.999))
	d.Seed = option(t, "data seed", rapid.Uint64Max(math.MaxInt64))
	switch rapid.IntRange(0, 3).Draw(t, "kind of data") {
	case 0:
		d.Source = rapid.SampledFrom(data.Names()).Draw(t, "source")
		d.Samples = option(t, "samples", rapid.IntRange(data.MinSamples, data.MaxSamples))
		d.Noise = option(t, "noise", rapid.Float64Range(0, data.MaxNoise))
	case 1:
		d.CSV = visibleText().Draw(t, "csv")
		d.Target = rapid.SliceOfN(visibleText(), 0, 3).Draw(t, "target")
		if len(d.Target) == 0 {
			d.Target = nil
		}
		d.Task = maybe(t, "task", rapid.SampledFrom([]string{"classes", "numbers"}))
		d.Missing = maybe(t, "missing", rapid.SampledFrom([]string{"refuse", "drop", "mean"}))
		d.Header = option(t, "header", rapid.Bool())
		d.Separator = maybe(t, "separator", rapid.SampledFrom(table.Separators()))
		d.Decimal = maybe(t, "decimal", rapid.SampledFrom(table.Decimals()))
		d.Thousands = maybe(t, "thousands", rapid.SampledFrom(table.Thousands()))
		d.Encoding = maybe(t, "encoding", rapid.SampledFrom(table.Encodings()))
		d.Features = rapid.SliceOf(visibleText()).Draw(t, "features")
		if len(d.Features) == 0 {
			d.Features = nil
		}
		d.Rows = option(t, "rows of the file", rapid.IntRange(1, 1000))
		d.Checksum = maybe(t, "checksum", rapid.Just("sha256:"+strings.Repeat("5e", 32)))
	case 2:
		n := rapid.IntRange(1, 5).Draw(t, "rows")
		d.X, d.Y = drawMatrix(t, n, finite()), drawMatrix(t, n, finite())
	}
}

func drawState(t *rapid.T, optimizer string) *session.State {
	// Training that has diverged is saved too.
	number := rapid.OneOf(rapid.Float64(), rapid.SampledFrom([]float64{math.NaN(), math.Inf(1), math.Inf(-1), math.Copysign(0, -1)}))
	s := &session.State{
		Epoch:      rapid.IntRange(0, math.MaxInt).Draw(t, "epoch"),
		Step:       rapid.IntRange(0, math.MaxInt).Draw(t, "step"),
		Place:      rapid.IntRange(0, math.MaxInt).Draw(t, "place"),
		LossSum:    number.Draw(t, "loss sum"),
		Parameters: drawParameters(t, number),
	}
	s.Updates = option(t, "updates", rapid.IntRange(0, math.MaxInt))
	o, _ := network.LookupOptimizer(optimizer)
	for _, name := range o.Buffers() {
		buffer := map[string]*session.Parameters{"v": &s.V, "s": &s.S, "m": &s.M}[name]
		*buffer = drawParameters(t, number)
	}
	return s
}

func drawParameters(t *rapid.T, number *rapid.Generator[float64]) session.Parameters {
	return session.Parameters{Weights: drawMatrices(t, number), Biases: drawRagged(t, number)}
}

func drawMatrices(t *rapid.T, number *rapid.Generator[float64]) [][][]float64 {
	var matrices [][][]float64
	for range rapid.IntRange(1, 3).Draw(t, "matrices") {
		matrices = append(matrices, drawMatrix(t, rapid.IntRange(1, 4).Draw(t, "rows"), number))
	}
	return matrices
}

// drawMatrix draws a matrix with that many rows, all of the same length.
func drawMatrix(t *rapid.T, rows int, number *rapid.Generator[float64]) [][]float64 {
	columns := rapid.IntRange(1, 4).Draw(t, "columns")
	matrix := make([][]float64, rows)
	for i := range matrix {
		matrix[i] = rapid.SliceOfN(number, columns, columns).Draw(t, "row")
	}
	return matrix
}

// drawRagged draws rows that may differ in length.
func drawRagged(t *rapid.T, number *rapid.Generator[float64]) [][]float64 {
	return rapid.SliceOfN(rapid.SliceOfN(number, 0, 4), 1, 4).Draw(t, "ragged rows")
}

// finite generates every finite number, the very small ones and negative zero among
// them.
func finite() *rapid.Generator[float64] {
	return rapid.OneOf(
		rapid.Float64Range(-math.MaxFloat64, math.MaxFloat64),
		rapid.SampledFrom([]float64{0, math.Copysign(0, -1), math.SmallestNonzeroFloat64, 1e21, 1e-7, 123456789}),
	)
}

// visibleText generates text that may stand in a session.
func visibleText() *rapid.Generator[string] {
	return rapid.OneOf(
		rapid.StringN(1, 12, -1),
		rapid.SampledFrom([]string{`a"b`, `a\b`, "ŷ = a²", " x ", "#", "[x]", `C:\data\x.csv`}),
	).Filter(func(value string) bool { return value != "" && text.Clean(value) == value })
}

// maybe draws a word, or an empty one.
func maybe(t *rapid.T, label string, from *rapid.Generator[string]) string {
	if !rapid.Bool().Draw(t, label+" is set") {
		return ""
	}
	return from.Draw(t, label)
}

// option draws a value that may be unset.
func option[T any](t *rapid.T, label string, from *rapid.Generator[T]) toml.Opt[T] {
	if !rapid.Bool().Draw(t, label+" is set") {
		return toml.Opt[T]{}
	}
	return toml.Some(from.Draw(t, label))
}
