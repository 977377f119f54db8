// Package subject tells explanations what they need to know of a session.
package subject

import (
	"backstep/data"
	"backstep/data/session"
	"backstep/network/explain"
)

// Of returns what the explanations of a session are about.
func Of(run *session.Run) explain.Subject {
	subject := explain.Subject{
		Config: run.Config,
		Names: explain.Names{
			Inputs: run.InputNames, Outputs: run.OutputNames, Layers: len(run.Config.Architecture.Layers),
		},
		Start:   explain.Start{Given: run.Given, Initializer: run.Initializer, Seed: run.Seed},
		Initial: run.Initial,
	}
	if _, classes := run.Set.Target.Verdict(run.TrainSamples.Y[0]); classes {
		for _, name := range run.Set.Target.Classes {
			subject.Classes = append(subject.Classes, data.Clean(name))
		}
	}
	for _, s := range run.Scalings {
		subject.Scaling = append(subject.Scaling, explain.Scaling{Shift: s.Shift, Scale: s.Scale})
	}
	for _, row := range run.Train {
		subject.Raw = append(subject.Raw, run.Set.Raw[row])
	}
	return subject
}
