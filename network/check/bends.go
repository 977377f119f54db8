package check

import "math"

// bend is a point where the loss is not smooth. At a hard bend, a kink, the first
// derivative of the loss jumps. At any other bend only the second does, as for elu at
// 0.
type bend struct {
	cause Cause
	hard  bool
	on    bool // it is exactly at the weights that are compared
}

// bend returns a bend of the loss within h of w, or nil if there is none. It prefers a
// hard bend, and then one that is not at w itself.
func (p *layerLoss) bend(w *float64, h float64, penalised bool) *bend {
	at := *w
	if penalised && p.config.Penalty.L1 != 0 && math.Abs(at) <= h {
		return &bend{cause: Cause{Kind: Penalty}, hard: true}
	}
	if !p.bent() {
		return nil
	}
	*w = at - h
	below := p.branches()
	*w = at + h
	above := p.branches()
	*w = at
	here := p.branches()
	var found *bend
	for i := range here {
		if below[i].side == here[i].side && above[i].side == here[i].side {
			continue
		}
		if here[i].hard {
			return &here[i].bend
		}
		if found == nil || found.on {
			found = &here[i].bend
		}
	}
	return found
}

// bent reports whether anything in this layer or a later one can bend.
func (p *layerLoss) bent() bool {
	for _, layer := range p.config.Architecture.Layers {
		if layer.Activation.Bent() {
			return true
		}
	}
	_, bent := p.config.Loss.Bend()
	return bent
}

// branch is the side of a bend on which a value lies.
type branch struct {
	bend
	side int
}

// branches returns, for every value that has a bend, the side on which it lies at the
// present weights.
func (p *layerLoss) branches() []branch {
	p.evaluator.Loss(p.params)
	n := p.evaluator.N()
	var list []branch
	for l, layer := range p.config.Architecture.Layers {
		if !layer.Activation.Bent() {
			continue
		}
		for i, z := range p.evaluator.Z(l) {
			cause := Cause{Kind: Activation, Layer: p.first + l, Unit: i / n, Sample: i % n}
			list = append(list, branch{bend{cause, layer.Activation.Kinked(), z == 0}, sideOfZero(z)})
		}
	}
	return append(list, p.residuals()...)
}

// sideOfZero returns the side of 0 on which an activation sees z. 0 itself counts as
// below.
func sideOfZero(z float64) int {
	if z <= 0 {
		return -1
	}
	return 1
}

// residuals returns, for every output, the side of the loss's bend on which it lies. It
// returns nothing if the loss has no bend.
func (p *layerLoss) residuals() []branch {
	distance, bent := p.config.Loss.Bend()
	if !bent {
		return nil
	}
	outputs, y, n := p.evaluator.Outputs(), p.evaluator.Y(), p.evaluator.N()
	list := make([]branch, len(outputs))
	for i, a := range outputs {
		cause := Cause{Kind: Loss, Unit: i / n, Sample: i % n}
		e := a - y[i]
		list[i] = branch{bend{cause, p.config.Loss.Kinked(), math.Abs(e) == distance}, sideOf(e, distance)}
	}
	return list
}

// sideOf returns the side on which an error e lies, for a loss that bends at a distance
// from 0 in both directions.
func sideOf(e, distance float64) int {
	switch {
	case e < -distance:
		return -1
	case e > distance:
		return 1
	default:
		return 0
	}
}
