package probe

import (
	"fmt"
	"math"

	"backstep/network"
	"backstep/network/explain"
)

// Remark is a combination of settings that is unusual, in a sentence with the number of
// this very network that shows what it does.
type Remark struct {
	Settings []string // those that make it, as session files name them: "loss", "learning_rate"
	Text     string
	Value    float64 // the number
}

// Unusual returns remarks on the settings of a network, given its training samples and
// the state of training, or nil for the state before the first step. The numbers are
// those of a step over all samples at once, or over an even choice if there are many. It
// changes nothing.
func Unusual(s *explain.Subject, samples network.Samples, state *network.State, n Numbers) []Remark {
	u := newUnusual(s, samples, state, n)
	var remarks []Remark
	for _, rule := range []func(*unusual) (Remark, bool){
		flatOutputs, jointFlatOutputs, noLogarithm, oneOutputOfMany,
		equalStart, noGradient, tooLargeRate, singleSamples, heavyPenalty, unscaled,
	} {
		if r, ok := rule(u); ok && network.Finite(r.Value) {
			remarks = append(remarks, r)
		}
	}
	return remarks
}

// unusual is what the rules look at.
type unusual struct {
	*explain.Subject
	samples network.Samples
	step    *network.Step // over all samples
	numbers Numbers
}

func newUnusual(s *explain.Subject, samples network.Samples, state *network.State, n Numbers) *unusual {
	some := Spread(samples, rowsOf(s.Config.Architecture, workOfReading))
	replay := newReplay(s.Config, some)
	if state == nil {
		first, err := network.NewTrainer(replay.stretches[0].Config, some, s.Initial)
		if err != nil {
			panic("probe: " + err.Error()) // Samples of another network.
		}
		state = first.State()
	}
	return &unusual{Subject: s, samples: some, step: replay.step(state), numbers: n}
}

func (u *unusual) last() *network.LayerStep { return &u.step.Layers[len(u.step.Layers)-1] }

func (u *unusual) output() network.Activation { return u.Config.Architecture.Output().Activation }

// three formats a measured number.
func (u *unusual) three(v float64) string { return u.numbers.Brief(v, 3) }

// short formats a setting.
func (u *unusual) short(v float64) string { return u.numbers.Short(v) }

// flatOutputs is about sigmoid or tanh outputs whose loss does not cancel f′.
func flatOutputs(u *unusual) (Remark, bool) {
	f, loss := u.output(), u.Config.Loss
	if _, _, bounded := f.Range(); !bounded || f.Joint() || loss.FromZ(f) || logarithmic(loss) {
		return Remark{}, false
	}
	slope := meanDerivative(f, u.last())
	instead := "bce after sigmoid has none"
	if len(u.Classes) == 0 {
		instead = "a linear output has none"
	}
	return Remark{
		[]string{"loss", "output"},
		fmt.Sprintf("%s with %s: each δ of the output has the factor f′, on average %s, which slows it; %s", f.Name, loss.Name, u.three(slope), instead), slope,
	}, true
}

// jointFlatOutputs is about softmax with a loss that does not cancel its slopes.
func jointFlatOutputs(u *unusual) (Remark, bool) {
	f, loss := u.output(), u.Config.Loss
	if !f.Joint() || loss.FromZ(f) || logarithmic(loss) {
		return Remark{}, false
	}
	missed := 0.0
	for i, a := range u.last().A {
		missed += math.Abs(a-u.step.Y[i]) / float64(len(u.step.Y))
	}
	share := meanSize(u.last().Delta) / missed
	return Remark{
		[]string{"loss", "output"},
		fmt.Sprintf("%s with %s: |δ| of the output is on average %s of the error |ŷ − y|; with cross-entropy it is all of it", f.Name, loss.Name, u.three(share)), share,
	}, true
}

// logarithmic reports whether a loss takes logarithms of ŷ.
func logarithmic(loss network.Loss) bool { return loss.Name == "bce" || loss.Name == "cross-entropy" }

// noLogarithm is about outputs that need not lie where the loss has a logarithm.
func noLogarithm(u *unusual) (Remark, bool) {
	f, loss := u.output(), u.Config.Loss
	low, high, bounded := f.Range()
	if inside := bounded && low >= 0 && high <= 1; !logarithmic(loss) || inside {
		return Remark{}, false
	}
	n := u.WithoutLogarithm(u.step)
	instead := "softmax"
	if loss.Name == "bce" {
		instead = "sigmoid"
	}
	return Remark{
		[]string{"output", "loss"},
		fmt.Sprintf("%s with %s: ŷ may leave the range of the logarithm, and does on %s of %s; %s keeps it inside",
			f.Name, loss.Name, u.numbers.Whole(n), u.all(), instead), float64(n),
	}, true
}

// oneOutputOfMany is about cross-entropy with a single output, which says nothing of the
// samples whose target is 0.
func oneOutputOfMany(u *unusual) (Remark, bool) {
	if u.Config.Loss.Name != "cross-entropy" || u.Config.Architecture.Outputs() != 1 {
		return Remark{}, false
	}
	silent := 0
	for _, y := range u.step.Y {
		if y == 0 {
			silent++
		}
	}
	return Remark{
		[]string{"loss", "output"},
		fmt.Sprintf("cross-entropy with one output: its loss is 0 wherever y is 0, so %s of %s teach nothing; bce counts them",
			u.numbers.Whole(silent), u.all()), float64(silent),
	}, true
}

// equalStart is about hidden units that began with the same weights.
func equalStart(u *unusual) (Remark, bool) {
	scheme := u.Start.Initializer.Scheme
	if u.Start.Given || scheme != "zeros" && scheme != "constant" {
		return Remark{}, false
	}
	same, all := 0, 0
	for l := range len(u.step.Layers) - 1 {
		all += u.step.Layers[l].Units
		for _, group := range sameUnits(&u.step.Layers[l], u.step.N()) {
			same += len(group)
		}
	}
	if same == 0 {
		return Remark{}, false
	}
	return Remark{
		[]string{"scheme"},
		fmt.Sprintf("%s: %s of %s hidden units have the same weights and the same δ as another, and always will; a random start tells them apart",
			scheme, u.numbers.Whole(same), u.numbers.Whole(all)), float64(same),
	}, true
}

// noGradient is about relu units that a start of zeros leaves without a gradient.
func noGradient(u *unusual) (Remark, bool) {
	if u.Start.Given || u.Start.Initializer.Scheme != "zeros" {
		return Remark{}, false
	}
	dead, all := 0, 0
	for l := range len(u.step.Layers) - 1 {
		if layer := u.Config.Architecture.Layers[l]; layer.Activation.Dies() {
			units, _ := deadUnits(&u.step.Layers[l], u.step.N(), everyUnit)
			dead, all = dead+len(units), all+layer.Units
		}
	}
	if dead == 0 {
		return Remark{}, false
	}
	return Remark{
		[]string{"scheme", "activation"},
		fmt.Sprintf("relu from zeros: z is 0, where f′ is 0 too, in %s of %s units: they get no gradient and stay; he-uniform starts elsewhere",
			u.numbers.Whole(dead), u.numbers.Whole(all)), float64(dead),
	}, true
}

// tooLargeRate is about a learning rate with which a step of sgd lands higher than it
// began, by the curvature of the loss along its gradient.
func tooLargeRate(u *unusual) (Remark, bool) {
	if !u.Config.Optimizer.Plain() {
		return Remark{}, false
	}
	bend := alongGradient(u.Config, u.samples, u.step)
	rate, most := u.step.LearningRate, 2/bend.Steepest
	if bend.Sign(bend.Steepest) <= 0 || !(rate > most) {
		return Remark{}, false
	}
	return Remark{
		[]string{"learning_rate"},
		fmt.Sprintf("η %s is above 2/λ = %s, λ the curvature of J along its gradient: a step down goes past the floor, and lands higher",
			u.short(rate), u.three(most)), most,
	}, true
}

// singleSamples is about steps on one sample with a large learning rate.
func singleSamples(u *unusual) (Remark, bool) {
	const large = 0.5
	n := u.step.N()
	if u.Config.BatchSize != 1 || n < 2 || !u.Config.Optimizer.Plain() || !(u.step.LearningRate > large) {
		return Remark{}, false
	}
	ratio := singleGradients(u.Config, u.samples, u.step) / norm(gradientOf(u.step))
	return Remark{
		[]string{"batch_size", "learning_rate"},
		fmt.Sprintf("batches of 1 with η %s: the gradient of one %s is on average %s times as long as that of all; each step undoes others",
			u.short(u.step.LearningRate), u.Noun.One(), u.three(ratio)), ratio,
	}, ratio > 1
}

// heavyPenalty is about a penalty that is larger than the loss of the data.
func heavyPenalty(u *unusual) (Remark, bool) {
	added := u.step.Loss - u.step.DataLoss
	if !(added > u.step.DataLoss) {
		return Remark{}, false
	}
	p := u.Config.Penalty
	settings, name := []string{"l2"}, "l2 "+u.short(p.L2)
	switch {
	case p.L1 != 0 && p.L2 != 0:
		settings, name = []string{"l1", "l2"}, "l1 "+u.short(p.L1)+" and "+name
	case p.L1 != 0:
		settings, name = []string{"l1"}, "l1 "+u.short(p.L1)
	}
	return Remark{
		settings,
		fmt.Sprintf("%s: the penalty is %s of J, the error of the answers %s: training makes weights small rather than answers right",
			name, u.three(added), u.three(u.step.DataLoss)), added,
	}, true
}

// unscaled is about inputs that are much larger than 1.
func unscaled(u *unusual) (Remark, bool) {
	const large = 5 // scaled inputs have a mean size of about 1
	which, most := largestInput(u.step, u.Config.Architecture.Inputs)
	if most < large {
		return Remark{}, false
	}
	return Remark{
		[]string{"scale"},
		fmt.Sprintf("inputs are not scaled: %s is %s on average in size, and so much larger are the gradients of its weights; scale standard makes it 1",
			u.Names.Unit(-1, which), u.three(most)), most,
	}, true
}

// gradientOf returns the gradient of a step, with the penalties, in one slice.
func gradientOf(step *network.Step) []float64 {
	var all []float64
	for l := range step.Layers {
		all = append(append(all, step.Layers[l].Gradient.Weights...), step.Layers[l].Gradient.Biases...)
	}
	return all
}

func norm(list []float64) float64 {
	sum := 0.0
	for _, v := range list {
		sum += float64(v * v)
	}
	return math.Sqrt(sum)
}

// singleGradients returns the mean length of the gradients of single samples, an even
// choice of them if there are many.
func singleGradients(c network.Config, samples network.Samples, step *network.Step) float64 {
	const enough = 100
	some := Spread(samples, enough)
	params := StateBefore(step).Parameters
	sum := 0.0
	for i := range some.X {
		one := network.NewEvaluator(c, network.Samples{X: some.X[i : i+1], Y: some.Y[i : i+1]})
		sum += norm(flat(one.Gradient(params)))
	}
	return sum / float64(some.Len())
}

// flat returns parameters in one slice, as gradientOf orders them.
func flat(layers []network.Parameters) []float64 {
	var all []float64
	for _, p := range layers {
		all = append(append(all, p.Weights...), p.Biases...)
	}
	return all
}

// all returns how many samples there are, by their name: "4 people".
func (u *unusual) all() string {
	return u.numbers.Whole(u.step.N()) + " " + u.Noun.For(u.step.N())
}
