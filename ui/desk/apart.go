package desk

import (
	"fmt"

	"backstep/data/session"
	"backstep/ui/number"
)

// apart says what distinguished a run from the one after it.
func apart(before, after *session.Setup) string {
	was, is := &before.Config, &after.Config
	format := number.Default().Short
	switch {
	case was.LearningRate != is.LearningRate:
		return "η " + format(was.LearningRate)
	case was.Optimizer.Name != is.Optimizer.Name:
		return was.Optimizer.Name
	case was.BatchSize != is.BatchSize && was.BatchSize == 0:
		return "full batch"
	case was.BatchSize != is.BatchSize:
		return fmt.Sprintf("batch %d", was.BatchSize)
	case was.Loss.Name != is.Loss.Name:
		return was.Loss.Name
	case was.Architecture.Layers[0].Activation.Name != is.Architecture.Layers[0].Activation.Name:
		return was.Architecture.Layers[0].Activation.Name
	case was.Penalty != is.Penalty:
		return fmt.Sprintf("l1 %s l2 %s", format(was.Penalty.L1), format(was.Penalty.L2))
	case before.Start.Initializer.Scheme != after.Start.Initializer.Scheme:
		return before.Start.Initializer.Scheme
	case before.Start.Seed != after.Start.Seed:
		return "seed " + format(float64(before.Start.Seed))
	default:
		return "before"
	}
}
