package check

import "math"

// bend is where the loss is not smooth. A hard one is a kink, where its slope
// jumps; at others only the slope of the slope does, as that of elu at 0.
type bend struct {
	cause Cause
	hard  bool
	on    bool // it lies exactly at the weights that are compared
}

// bend returns what bends the loss where w moves by h, or nil: a hard bend
// before others, and of these one that is not at w itself.
func (p *probe) bend(w *float64, h float64, penalised bool) *bend {
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

// bent reports whether anything from the layer on has a bend.
func (p *probe) bent() bool {
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

// branches returns the side of every value that bends, at the present weights.
func (p *probe) branches() []branch {
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

// sideOfZero is that on which an activation puts z: 0 is below.
func sideOfZero(z float64) int {
	if z <= 0 {
		return -1
	}
	return 1
}

// residuals returns the side of every output on which its loss puts it.
func (p *probe) residuals() []branch {
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

// sideOf is that on which a loss puts an error that bends at a distance from 0 to
// either side.
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
