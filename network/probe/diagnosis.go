package probe

import (
	"math"

	"backstep/network"
	"backstep/network/exact"
)

// Ailment is something that can be wrong with training.
type Ailment int

// The ailments, the gravest first.
const (
	NotFinite   Ailment = iota // the loss is not finite any more
	Diverging                  // the loss is far above the one that training began with
	Exploding                  // δ grows on its way back
	Overshoot                  // the update is larger than the weights
	Symmetric                  // units have the same weights and the same δ
	Dead                       // units of relu are 0 on every sample
	Vanishing                  // δ shrinks to almost nothing on its way back
	Saturated                  // sigmoid or tanh units stand at their ends
	Plateau                    // the loss does not fall, and is not low
	lastAilment = Plateau
)

// Finding is something that is wrong, with the numbers that prove it.
type Finding struct {
	Ailment Ailment
	Layer   int   // where; −1 is the loss
	Units   []int // of the layer, where it is units that ail

	// Value is what proves it, and Other what it is to be compared with:
	//
	//	NotFinite  the loss
	//	Diverging  the loss, and that at the beginning
	//	Exploding  mean |δ| of the layer, and of the last layer; so Vanishing
	//	Overshoot  mean size of the update, and of the weights
	//	Dead       the highest z of these units
	//	Saturated  the share of activations at an end, and the mean of f′(z)
	//	Plateau    by how much the loss fell, and the loss
	Value, Other float64

	// Step is, of NotFinite, where that was seen.
	Step *network.Step

	Inputs float64 // of Saturated in the first layer: the mean size of what is put in
	Epochs int     // of Plateau: over so many
	Chance float64 // of Plateau: the loss of one and the same answer to every sample, where it is that; else NaN
}

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
	goodLoss     = 0.5 // of that of one and the same answer
)

// Diagnose says what is wrong with a network: of a step over its samples, the
// reading there, and readings before. It has nothing to say of a healthy one.
// Judged reports whether the targets are classes.
func Diagnose(c network.Config, judged bool, step *network.Step, here *Reading, past []*Reading) []Finding {
	if !network.Finite(here.Score.Loss) || !finiteLayers(here) {
		return []Finding{{Ailment: NotFinite, Layer: -1, Value: here.Score.Loss, Step: step}}
	}
	d := diagnosis{config: c, judged: judged, step: step, here: here, chance: chance(c.Loss.Name, step)}
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

// diagnosis gathers findings.
type diagnosis struct {
	config   network.Config
	judged   bool
	step     *network.Step
	here     *Reading
	past     []*Reading
	chance   float64 // the loss of one and the same answer to every sample; NaN where it is not known
	findings []Finding
}

func (d *diagnosis) found(f Finding) { d.findings = append(d.findings, f) }

// sorted returns the findings, the gravest first.
func (d *diagnosis) sorted() []Finding {
	var list []Finding
	for a := NotFinite; a <= lastAilment; a++ {
		for _, f := range d.findings {
			if f.Ailment == a {
				list = append(list, f)
			}
		}
	}
	return list
}

// learnt reports whether the network answers well enough that what slows it down
// is no ailment.
func (d *diagnosis) learnt() bool {
	if d.judged {
		return d.here.Score.Right >= goodAccuracy
	}
	return d.here.Score.Loss < goodLoss*d.chance
}

func (d *diagnosis) diverging() {
	if len(d.past) == 0 {
		return
	}
	if first := d.past[0].Score.Loss; d.here.Score.Loss > divergedBy*first {
		d.found(Finding{Ailment: Diverging, Layer: -1, Value: d.here.Score.Loss, Other: first})
	}
}

// exploding looks for the layer whose δ is the largest beside that of the last.
func (d *diagnosis) exploding() {
	last := len(d.here.Layers) - 1
	end, worst := d.here.Layers[last].Delta, last
	for l := range d.here.Layers {
		if d.here.Layers[l].Delta > d.here.Layers[worst].Delta {
			worst = l
		}
	}
	if delta := d.here.Layers[worst].Delta; end > 0 && delta > explodedBy*end {
		d.found(Finding{Ailment: Exploding, Layer: worst, Value: delta, Other: end})
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
		d.found(Finding{Ailment: Overshoot, Layer: worst, Value: r.Update, Other: r.Weight})
	}
}

// vanishing looks for the layer whose δ is the smallest beside that of the
// last. One whose δ is 0 has another ailment.
func (d *diagnosis) vanishing() {
	last := len(d.here.Layers) - 1
	end, worst := d.here.Layers[last].Delta, last
	for l := range d.here.Layers {
		if delta := d.here.Layers[l].Delta; delta > 0 && delta < d.here.Layers[worst].Delta {
			worst = l
		}
	}
	if delta := d.here.Layers[worst].Delta; delta < vanishedBy*end {
		d.found(Finding{Ailment: Vanishing, Layer: worst, Value: delta, Other: end})
	}
}

// units looks at each unit of the hidden layers.
func (d *diagnosis) units() {
	for l := range len(d.step.Layers) - 1 {
		at := &d.step.Layers[l]
		for _, group := range sameUnits(at, d.step.N()) {
			d.found(Finding{Ailment: Symmetric, Layer: l, Units: group})
		}
		if d.config.Architecture.Layers[l].Activation.Dies() {
			if dead, highest := deadUnits(at, d.step.N()); len(dead) > 0 {
				d.found(Finding{Ailment: Dead, Layer: l, Units: dead, Value: highest})
			}
		}
	}
}

// deadUnits returns the units whose z is not above 0 on any sample, and their
// highest z.
func deadUnits(at *network.LayerStep, n int) (dead []int, highest float64) {
	highest = math.Inf(-1)
	for j := range at.Units {
		if top := HighestZ(at, j, n); top <= 0 {
			dead, highest = append(dead, j), math.Max(highest, top)
		}
	}
	return dead, highest
}

// HighestZ returns the highest z of a unit on the n samples of a batch: a unit
// of relu where that is not above 0 is dead.
func HighestZ(at *network.LayerStep, unit, n int) float64 {
	top := math.Inf(-1)
	for _, z := range at.Z[unit*n : (unit+1)*n] {
		top = math.Max(top, z)
	}
	return top
}

// sameUnits returns groups of units that have the same weights and the same δ
// on every sample, so that every update keeps them the same.
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

// same compares two units. Rounding may have set them apart in the last digits.
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

// saturated looks for hidden layers of sigmoids or tanhs most of whose units
// stand at an end on almost every sample.
func (d *diagnosis) saturated() {
	for l := range len(d.step.Layers) - 1 {
		low, high, bounded := d.config.Architecture.Layers[l].Activation.Range()
		if !bounded {
			continue
		}
		units, share := unitsAtEnds(&d.step.Layers[l], d.step.N(), low, high)
		if 2*len(units) > d.step.Layers[l].Units {
			f := Finding{Ailment: Saturated, Layer: l, Units: units, Value: share, Other: d.here.Layers[l].Slope}
			if l == 0 {
				f.Inputs = meanSize(d.step.X)
			}
			d.found(f)
		}
	}
}

// unitsAtEnds returns the units that stand near an end on almost every sample,
// and the share of all activations of the layer that do.
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

// plateau compares the loss with that of a hundred epochs before.
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
		Ailment: Plateau, Layer: -1, Value: fall, Other: loss,
		Epochs: d.here.Epoch - before.Epoch, Chance: math.NaN(),
	}
	if math.Abs(loss-d.chance) < 0.01*d.chance {
		f.Chance = d.chance
	}
	d.found(f)
}

// chance is the lowest loss that one and the same answer to every sample can
// have: the mean of the targets is that answer.
func chance(loss string, step *network.Step) float64 {
	n := step.N()
	k := len(step.Y) / n
	sum := 0.0
	for j := range k {
		y := step.Y[j*n : (j+1)*n]
		middle := mean(y)
		switch loss {
		case "mse", "sse":
			for _, v := range y {
				sum += float64((v-middle)*(v-middle)) / float64(n)
			}
		case "bce":
			sum -= xLog(middle) + xLog(1-middle)
		case "cross-entropy":
			sum -= xLog(middle)
		default:
			return math.NaN()
		}
	}
	switch loss {
	case "mse", "bce":
		return sum / float64(k)
	case "sse":
		return sum / 2
	default:
		return sum
	}
}

// xLog is x·ln x, and 0 for 0.
func xLog(x float64) float64 {
	if x <= 0 {
		return 0
	}
	return float64(x * exact.Log(x))
}
