package probe

import (
	"math"
	"slices"

	"backstep/network"
)

// Problem is something that can be wrong with training.
type Problem int

// The problems, the gravest first.
const (
	NotFinite   Problem = iota // the loss is no longer finite
	Diverging                  // the loss is far above the first one
	Exploding                  // δ grows on its way back
	Overshoot                  // the update is larger than the weights
	Symmetric                  // units have the same weights and the same δ
	Dead                       // relu units are 0 on every sample
	Vanishing                  // δ shrinks to almost nothing on its way back
	Saturated                  // sigmoid or tanh units are at an end of their range
	Plateau                    // the loss does not fall, and is not low
	lastProblem = Plateau
)

// Finding is a problem of training, with the numbers that prove it.
type Finding struct {
	Problem Problem
	Layer   int   // the layer with the problem, or the worst of Layers; −1 is the loss
	Layers  []int // Saturated only: every saturated layer
	Units   []int // the units of the layer that have the problem; nil if it is not a problem of units

	// Value is the proof, and Other what to compare it with:
	//
	//	NotFinite  the loss
	//	Diverging  the loss, and the first loss
	//	Exploding  mean |δ| of the layer, and of the last layer; Vanishing likewise
	//	Overshoot  mean size of the update, and of the weights
	//	Dead       the highest z of these units
	//	Saturated  the share of activations at an end, and the mean of f′(z)
	//	Plateau    how much the loss fell, and the loss
	Value, Other float64

	Step     *network.Step // NotFinite only: the step where that was seen
	Inputs   float64       // Saturated only: the mean size of the inputs if the first layer is among Layers, else 0
	Epochs   int           // Plateau only: how long it is
	Baseline float64       // Plateau only: the loss of the best constant answer if training is stuck there, else NaN
}

// In reports whether the finding is one of that layer.
func (f *Finding) In(layer int) bool { return f.Layer == layer || slices.Contains(f.Layers, layer) }

// Bounds of what is healthy.
const (
	divergedBy   = 2    // times the first loss
	explodedBy   = 100  // times δ of the last layer
	vanishedBy   = 1e-3 // of δ of the last layer
	largestRatio = 1    // of update to weights
	nearEnd      = 0.05 // of the range of a sigmoid or tanh
	unitAtEnd    = 0.9  // of its samples
	plateau      = 100  // epochs
	leastFall    = 1e-4 // of the loss, over a plateau
	goodAccuracy = 0.9
	goodLoss     = 0.5 // of the baseline
)

// Diagnose returns what is wrong with a network, given a step over its samples, the
// reading of that step, and earlier readings. A healthy network has no findings. Judged
// reports whether the targets are classes.
func Diagnose(c network.Config, judged bool, step *network.Step, here *Reading, past []*Reading) []Finding {
	if !network.Finite(here.Score.Loss) || !finiteLayers(here) {
		return []Finding{{Problem: NotFinite, Layer: -1, Value: here.Score.Loss, Step: step}}
	}
	d := diagnosis{config: c, judged: judged, step: step, here: here, baseline: baseline(c.Loss, step)}
	for _, r := range past {
		if r.Step < here.Step {
			d.past = append(d.past, r)
		}
	}
	d.diverging()
	d.exploding()
	d.overshoot()
	d.units()
	if !d.learnt() {
		d.vanishing()
		d.saturated()
		d.plateau()
	}
	return d.sorted()
}

func finiteLayers(r *Reading) bool {
	for l := range r.Layers {
		if !network.Finite(r.Layers[l].Weight) || !network.Finite(r.Layers[l].Update) {
			return false
		}
	}
	return true
}

// diagnosis collects findings.
type diagnosis struct {
	config   network.Config
	judged   bool
	step     *network.Step
	here     *Reading
	past     []*Reading
	baseline float64 // the loss of the best constant answer; NaN if unknown
	findings []Finding
}

func (d *diagnosis) found(f Finding) { d.findings = append(d.findings, f) }

// sorted returns the findings, the gravest first.
func (d *diagnosis) sorted() []Finding {
	var list []Finding
	for p := NotFinite; p <= lastProblem; p++ {
		for _, f := range d.findings {
			if f.Problem == p {
				list = append(list, f)
			}
		}
	}
	return list
}

// learnt reports whether the network answers so well that slow learning is not a
// problem.
func (d *diagnosis) learnt() bool {
	if d.judged {
		return d.here.Score.Accuracy >= goodAccuracy
	}
	return d.here.Score.Loss < goodLoss*d.baseline
}

func (d *diagnosis) diverging() {
	if len(d.past) == 0 {
		return
	}
	if first := d.past[0].Score.Loss; d.here.Score.Loss > divergedBy*first {
		d.found(Finding{Problem: Diverging, Layer: -1, Value: d.here.Score.Loss, Other: first})
	}
}

// exploding looks for the layer whose δ is largest compared with the last
// layer's.
func (d *diagnosis) exploding() {
	last := len(d.here.Layers) - 1
	end, worst := d.here.Layers[last].Delta, last
	for l := range d.here.Layers {
		if d.here.Layers[l].Delta > d.here.Layers[worst].Delta {
			worst = l
		}
	}
	if delta := d.here.Layers[worst].Delta; end > 0 && delta > explodedBy*end {
		d.found(Finding{Problem: Exploding, Layer: worst, Value: delta, Other: end})
	}
}

func (d *diagnosis) overshoot() {
	worst := -1
	for l := range d.here.Layers {
		ratio := d.here.Layers[l].Ratio()
		if d.here.Layers[l].Weight > 0 && ratio > largestRatio && (worst < 0 || ratio > d.here.Layers[worst].Ratio()) {
			worst = l
		}
	}
	if worst >= 0 {
		r := &d.here.Layers[worst]
		d.found(Finding{Problem: Overshoot, Layer: worst, Value: r.Update, Other: r.Weight})
	}
}

// vanishing looks for the layer whose δ is smallest compared with the last
// layer's. A layer whose δ is 0 has another problem.
func (d *diagnosis) vanishing() {
	last := len(d.here.Layers) - 1
	end, worst := d.here.Layers[last].Delta, last
	for l := range d.here.Layers {
		if delta := d.here.Layers[l].Delta; delta > 0 && delta < d.here.Layers[worst].Delta {
			worst = l
		}
	}
	if delta := d.here.Layers[worst].Delta; delta < vanishedBy*end {
		d.found(Finding{Problem: Vanishing, Layer: worst, Value: delta, Other: end})
	}
}

// units checks each unit of the hidden layers.
func (d *diagnosis) units() {
	for l := range len(d.step.Layers) - 1 {
		at := &d.step.Layers[l]
		for _, group := range sameUnits(at, d.step.N()) {
			d.found(Finding{Problem: Symmetric, Layer: l, Units: group})
		}
		if d.config.Architecture.Layers[l].Activation.Dies() {
			if dead, highest := deadUnits(at, d.step.N()); len(dead) > 0 {
				d.found(Finding{Problem: Dead, Layer: l, Units: dead, Value: highest})
			}
		}
	}
}

// deadUnits returns the units whose z is not above 0 on any sample, and their highest
// z.
func deadUnits(at *network.LayerStep, n int) (dead []int, highest float64) {
	highest = math.Inf(-1)
	for j := range at.Units {
		if top := HighestZ(at, j, n); top <= 0 {
			dead, highest = append(dead, j), math.Max(highest, top)
		}
	}
	return dead, highest
}

// HighestZ returns the highest z of a unit on the n samples of a batch. A relu
// unit whose highest z is not above 0 is dead.
func HighestZ(at *network.LayerStep, unit, n int) float64 {
	top := math.Inf(-1)
	for _, z := range at.Z[unit*n : (unit+1)*n] {
		top = math.Max(top, z)
	}
	return top
}

// sameUnits returns groups of units with the same weights and the same δ on every
// sample. Every update keeps the units of a group the same.
func sameUnits(at *network.LayerStep, n int) [][]int {
	var groups [][]int
	taken := make([]bool, at.Units)
	for j := range at.Units {
		if taken[j] {
			continue
		}
		group := []int{j}
		for k := j + 1; k < at.Units; k++ {
			if !taken[k] && same(at, n, j, k) {
				taken[k] = true
				group = append(group, k)
			}
		}
		if len(group) > 1 {
			groups = append(groups, group)
		}
	}
	return groups
}

// same reports whether two units are the same up to rounding in the last digits.
func same(at *network.LayerStep, n, j, k int) bool {
	for i := 0; i < len(at.Before.Weights); i += at.Units {
		if !alike(at.Before.Weights[i+j], at.Before.Weights[i+k]) {
			return false
		}
	}
	if len(at.Before.Biases) > 0 && !alike(at.Before.Biases[j], at.Before.Biases[k]) {
		return false
	}
	for s := range n {
		if !alike(at.Delta[j*n+s], at.Delta[k*n+s]) {
			return false
		}
	}
	return true
}

func alike(a, b float64) bool {
	return math.Abs(a-b) <= 1e-12*math.Max(math.Abs(a), math.Abs(b))
}

// saturated looks for hidden sigmoid or tanh layers in which most units are at an end
// of their range on almost every sample. All of them are one finding, proved by the
// worst layer, because large inputs can be the cause in every layer that follows.
func (d *diagnosis) saturated() {
	all := Finding{Problem: Saturated}
	for l := range len(d.step.Layers) - 1 {
		low, high, bounded := d.config.Architecture.Layers[l].Activation.Range()
		if !bounded {
			continue
		}
		units, share := unitsAtEnds(&d.step.Layers[l], d.step.N(), low, high)
		if 2*len(units) > d.step.Layers[l].Units {
			all.Layers = append(all.Layers, l)
			if share > all.Value {
				all.Layer, all.Units, all.Value, all.Other = l, units, share, d.here.Layers[l].Derivative
			}
			if l == 0 {
				all.Inputs = meanSize(d.step.X)
			}
		}
	}
	if len(all.Layers) > 0 {
		d.found(all)
	}
}

// unitsAtEnds returns the units that are near an end of their range on almost every
// sample, and the share of all activations of the layer that are near an end.
func unitsAtEnds(at *network.LayerStep, n int, low, high float64) (units []int, share float64) {
	margin := nearEnd * (high - low)
	all := 0
	for j := range at.Units {
		count := 0
		for _, a := range at.A[j*n : (j+1)*n] {
			if a <= low+margin || a >= high-margin {
				count++
			}
		}
		if float64(count) >= unitAtEnd*float64(n) {
			units = append(units, j)
		}
		all += count
	}
	return units, float64(all) / float64(len(at.A))
}

// plateau compares the loss with the loss a hundred epochs earlier.
func (d *diagnosis) plateau() {
	var before *Reading
	for _, r := range d.past {
		if r.Epoch <= d.here.Epoch-plateau {
			before = r
		}
	}
	if before == nil {
		return
	}
	loss := d.here.Score.Loss
	fall := before.Score.Loss - loss
	if math.Abs(fall) > leastFall*loss {
		return
	}
	f := Finding{
		Problem: Plateau, Layer: -1, Value: fall, Other: loss,
		Epochs: d.here.Epoch - before.Epoch, Baseline: math.NaN(),
	}
	if math.Abs(loss-d.baseline) < 0.01*d.baseline {
		f.Baseline = d.baseline
	}
	d.found(f)
}

// baseline returns the loss of the best constant answer, if that is the mean of the
// targets. It returns NaN for a loss with another best answer: mae or huber.
func baseline(loss network.Loss, step *network.Step) float64 {
	if _, bends := loss.Bend(); bends {
		return math.NaN()
	}
	n := step.N()
	answer := make([]float64, len(step.Y)/n)
	for j := range answer {
		answer[j] = mean(step.Y[j*n : (j+1)*n])
	}
	sum := 0.0
	for s := range n {
		sum += loss.Value(answer, step.Column(step.Y, s))
	}
	return sum / float64(n)
}
