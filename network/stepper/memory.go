package stepper

import "backstep/network"

// shares are the parts that share the memory of a timeline. A last eighth is for
// the history of a timeline that is over.
type shares struct{ checkpoints, history, snapshots int }

func shareOut(memory int) shares {
	return shares{checkpoints: memory / 2, history: memory / 8, snapshots: memory / 4}
}

// mostRecentSteps is how many snapshots are kept for moves to and fro.
const mostRecentSteps = 4

// recentSteps returns how many snapshots are kept: that of the present step,
// and as many others as there is room for.
func (s shares) recentSteps(t *network.Trainer) int {
	return max(1, min(1+s.snapshots/snapshotSize(t), mostRecentSteps))
}

// stateSize is about how many bytes a state takes.
func stateSize(s *network.State) int {
	return 256 + 8*network.Count(s.Parameters)*(1+len(s.Buffers))
}

// snapshotSize is about how many bytes the snapshot of a step takes: its
// parameters and the optimiser's buffers before and after the update, the
// gradients, and z, a and δ of each unit and sample.
func snapshotSize(t *network.Trainer) int {
	c := t.Config()
	perSample := c.Architecture.Inputs + c.Architecture.Outputs() + 1
	for _, layer := range c.Architecture.Layers {
		perSample += 3 * layer.Units
	}
	parameters := network.Count(t.State().Parameters) * (3 + 2*len(t.State().Buffers))
	return 1024 + 8*(parameters+perSample*c.Batch(t.Samples().Len()))
}
