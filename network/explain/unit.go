package explain

import "backstep/network"

// unit is one unit on one sample: what comes in, what goes out, and what comes back.
type unit struct {
	at snapshot
	q  Quantity // a quantity of this unit and sample, of any kind
}

func (u unit) z() Operand { return u.at.z(u.q.Layer, u.q.Unit, u.q.Sample) }

// a returns the activation, which is ŷ for an output.
func (u unit) a() Operand { return u.at.a(u.q.Layer, u.q.Unit, u.q.Sample) }

// y returns the target of an output.
func (u unit) y() Operand { return u.at.target(u.q.Unit, u.q.Sample) }

func (u unit) delta() Operand { return u.at.delta(u.q.Layer, u.q.Unit, u.q.Sample) }

func (u unit) activation() network.Activation { return u.at.activationOf(u.q.Layer) }

func (u unit) name() string { return u.at.Names.Unit(u.q.Layer, u.q.Unit) }

// outputs returns all outputs for the unit's sample.
func (u unit) outputs() outputs { return u.at.outputs(u.q.Sample) }

// inputs returns how many inputs or units feed the unit.
func (u unit) inputs() int { return u.at.architecture().From(u.q.Layer) }
