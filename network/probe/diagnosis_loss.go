package probe

import (
	"math"
	"sort"

	"backstep/network"
)

// recent returns the losses of the last hundred epochs. It returns nil if there are not
// so many yet.
func (x *examination) recent() []Losses {
	from := x.epochs - plateau
	first := sort.Search(len(x.losses), func(i int) bool { return x.losses[i].Last > from })
	if from < 0 || first == len(x.losses) || x.losses[first].First > from+1 {
		return nil
	}
	return x.losses[first:]
}

// moved returns by how much the loss has moved in the last hundred epochs. ok is false
// if there are not so many yet.
func (x *examination) moved() (by float64, ok bool) {
	low, high := math.Inf(1), math.Inf(-1)
	for _, l := range x.recent() {
		low, high = math.Min(low, l.Min), math.Max(high, l.Max)
	}
	return high - low, high >= low
}

// slow reports whether the loss has moved by less than a share of itself in the last
// hundred epochs.
func (x *examination) slow(share float64) bool {
	by, ok := x.moved()
	return ok && by <= share*x.step.Loss
}

// falls reports whether the loss was lower in the last fifty epochs than in the fifty
// before. Until there are as many it may be.
func (x *examination) falls() bool {
	before, after := math.Inf(1), math.Inf(1)
	for _, l := range x.recent() {
		if l.Last <= x.epochs-plateau/2 {
			before = math.Min(before, l.Min)
		} else {
			after = math.Min(after, l.Min)
		}
	}
	return math.IsInf(before, 1) || after < (1-slowMove/2)*before
}

// stuck reports whether the loss of the last hundred epochs was that of the best constant
// answer, however it moved. Penalties come on top of it.
func (x *examination) stuck() bool {
	here, recent := x.doctor.ofPart, x.recent()
	if recent == nil || !x.doctor.varies() || !(math.Abs(x.step.DataLoss-here) <= oneAnswer*here) {
		return false
	}
	want, penalty := x.doctor.baseline, x.step.Loss-x.step.DataLoss
	for _, l := range recent {
		if !(l.Min >= (1-oneAnswer)*want && l.Max <= (1+oneAnswer)*want+penalty) {
			return false
		}
	}
	return want > 0
}

func (x *examination) diverging() {
	if len(x.losses) == 0 {
		return
	}
	if first := x.losses[0].Min; x.step.Loss > divergedBy*first {
		x.found(Finding{Problem: Diverging, Layer: -1, Value: x.step.Loss, Other: first})
	}
}

func (x *examination) oneAnswer() {
	if x.stuck() {
		x.found(Finding{Problem: OneAnswer, Layer: -1, Value: x.step.DataLoss, Epochs: plateau, Baseline: x.doctor.baseline})
	}
}

// plateau finds a loss that has come to rest, unless it is known why.
func (x *examination) plateau() {
	linear := x.Judge == nil && x.output() == 0 // Its loss comes to rest at the best line.
	if linear || x.stuck() || x.has(Unanswered, StackedLinear, NoHidden, HeldBack) || !x.slow(leastMove) {
		return
	}
	by, _ := x.moved()
	x.found(Finding{
		Problem: Plateau, Layer: -1, Value: by, Other: x.step.Loss, Epochs: plateau,
		Count: x.answers.right, Of: x.answers.judged,
	})
}

// slowly finds a loss that hardly falls and is hardly better than that of one answer for all
// samples, unless it is known why.
func (x *examination) slowly() {
	still := slowMove
	if x.above() > x.constant() {
		still = swayingMove
	}
	if len(x.findings) > 0 || !x.slow(still) || x.above() < learning*x.constant() {
		return
	}
	by, _ := x.moved()
	x.found(Finding{Problem: Slow, Layer: -1, Value: by, Other: x.step.Loss, Epochs: plateau, Baseline: x.doctor.baseline})
}

// overfitting finds a network that knows its samples, and answers others worse than one
// constant answer would.
func (x *examination) overfitting() {
	if x.Test.Len() == 0 || !(x.step.DataLoss < goodLoss*x.doctor.baseline) {
		return
	}
	some := Spread(x.Test, x.doctor.part.Samples)
	here := StateBefore(x.step).Parameters
	loss, constant := network.NewEvaluator(x.Subject.Config, some).Loss(here), baseline(x.config().Loss, some.Y)
	if loss > constant {
		x.found(Finding{Problem: Overfitting, Layer: -1, Value: loss, Other: x.step.DataLoss, Baseline: constant})
	}
}
