package probe

import "backstep/network"

// Valley says in words what the curvature of a landscape means for the next step of
// gradient descent.
type Valley struct {
	Title   string // "why it bounces"
	Meaning string // a sentence or two
	Brief   string // what η·λ means: "over 1"; "" if it is unknown
	Bounces bool   // the next step lands higher
}

// Descent holds what the reader of a landscape knows about the steps across it.
type Descent struct {
	LearningRate float64
	Optimizer    *network.Optimizer
	Batches      bool // a step sees only one of several batches
	Held         int  // weights and biases that the plane holds fixed
	Gradient     bool // the gradient of both weights is known
	Updated      bool // the landscape is that of the weights after the step
}

// Valley returns what the curvature means, and what the step did to the loss of the
// landscape. If the loss rose although the valley is wide enough for η, the reason lies
// elsewhere. A nil landscape is one that has not been computed yet.
func (l *Landscape) Valley(d Descent) Valley {
	v := l.valley(d)
	if rose := d.Updated && l != nil && l.HasBefore && l.Here > l.Before; rose && v.Brief != "" && !v.Bounces {
		v.Title, v.Meaning = "why J rose", d.roseBecause()
	}
	if !d.Optimizer.Plain() && v.Meaning != "" {
		v.Meaning += " That is for sgd; " + d.Optimizer.Name + " stretches each step its own way."
	}
	return v
}

// roseBecause returns why a step raised J in a valley that is wide enough for η.
func (d *Descent) roseBecause() string {
	switch {
	case d.Batches:
		return "η is small enough here, and yet the step raised this J: it went by the samples of its batch alone."
	case d.Held > 0:
		return "In this plane η is small enough, and yet the step raised J: it went too far in weights that are held here."
	default:
		return "By the curvature here η is small enough, and yet the step raised J: the valley bends."
	}
}

// valley returns what the curvature means. A step of plain gradient descent along the
// steepest direction leaves 1 − ηλ of the distance to the floor.
func (l *Landscape) valley(d Descent) Valley {
	if l == nil || !l.HasHere {
		return Valley{Title: "why it goes as it does"}
	}
	up := l.Curvature.Sign(l.Curvature.Steepest)
	product := d.Advance(l.Curvature.Steepest)
	switch {
	case !network.Finite(product):
		return Valley{Title: "no way down", Meaning: "J is not finite here: there is no slope to follow."}
	case up == 0:
		return Valley{
			Title: "why it goes as it does", Brief: "no valley",
			Meaning: "No bend of J can be told here: it is flat in both weights, or it has a kink.",
		}
	case up < 0:
		return Valley{
			Title: "why it does not bounce", Brief: "no valley",
			Meaning: "Here J bends downward in both weights: there is no floor to overshoot, and each step goes down.",
		}
	case product > 2:
		return Valley{
			Title: "why it bounces", Brief: "over 2", Bounces: true,
			Meaning: "η is too large for this valley: a step lands higher on the other side than it began, and the next one higher still.",
		}
	case product > 1:
		return Valley{
			Title: "why it bounces", Brief: "over 1",
			Meaning: "A step goes past the floor of the valley to its other side, though nearer than before: it bounces, and settles.",
		}
	default:
		return l.gentle(d)
	}
}

// gentle returns what the curvature means where a step stops short of the floor.
func (l *Landscape) gentle(d Descent) Valley {
	v := Valley{Title: "why it does not bounce", Brief: "below 1"}
	switch {
	case d.Gradient && l.GradientX == 0 && l.GradientY == 0:
		v.Title = "why it stands still"
		v.Meaning = "The gradient of both weights is 0 here: no step moves them, whichever way J bends."
	case l.Curvature.Sign(l.Curvature.Flattest) < 0:
		v.Meaning = "Here J bends like a saddle: up one way and down the other. Steps that go the second way find no floor to stop at."
	default:
		v.Meaning = "A step stops short of the floor of the valley, and the next goes on from there: downhill all the way."
	}
	return v
}

// Advance returns η·λ, which is how much of the way to the floor of a valley of that
// curvature a step of plain gradient descent takes.
func (d *Descent) Advance(curvature float64) float64 { return float64(d.LearningRate * curvature) }

// Known returns a curvature, or 0 if it cannot be told from 0. A curvature that is not
// finite is returned as it is.
func (c Curvature) Known(curvature float64) float64 {
	if c.Sign(curvature) == 0 && network.Finite(curvature) {
		return 0
	}
	return curvature
}
