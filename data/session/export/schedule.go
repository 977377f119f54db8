package export

import (
	"fmt"
	"strconv"

	"backstep/data/session"
)

// rate returns the Python code of the learning rate of an epoch, which counts from 1. It
// is empty if the rate is constant, and ok is false for a schedule that is not known in
// PyTorch.
func rate(setup *session.Setup) (code string, ok bool) {
	s, base := &setup.Config.Schedule, number(setup.Config.LearningRate)
	switch s.Name {
	case "", "constant":
		return "", true
	case "step":
		return fmt.Sprintf("%s * %s ** ((epoch - 1) // %d)", base, number(s.Gamma), s.Every), true
	case "exponential":
		return fmt.Sprintf("%s * %s ** (epoch - 1)", base, number(s.Gamma)), true
	case "cosine":
		least := number(s.EtaMin)
		return fmt.Sprintf("%s + (%s - %s) * (1 + math.cos(math.pi * (epoch - 1) / %d)) / 2", least, base, least, s.Period), true
	default:
		return "", false
	}
}

// scheduler is a learning-rate schedule of torch.optim.
type scheduler struct {
	Code string // the scheduler's; empty if the rate is constant
	Base string // η of the first epoch if the program begins later, else empty
}

// newScheduler returns the scheduler of a program whose first epoch is given, from 1. In
// a later epoch PyTorch goes on from the rate of the epoch before, which the optimiser
// has then.
func newScheduler(setup *session.Setup, first int) scheduler {
	s := &setup.Config.Schedule
	arguments := ""
	switch s.Name {
	case "step":
		arguments = "StepLR(optimizer, step_size=" + strconv.Itoa(s.Every) + ", gamma=" + number(s.Gamma)
	case "exponential":
		arguments = "ExponentialLR(optimizer, gamma=" + number(s.Gamma)
	case "cosine":
		arguments = "CosineAnnealingLR(optimizer, T_max=" + strconv.Itoa(s.Period) + ", eta_min=" + number(s.EtaMin)
	default:
		return scheduler{}
	}
	if first == 1 {
		return scheduler{Code: "torch.optim.lr_scheduler." + arguments + ")"}
	}
	return scheduler{
		Code: "torch.optim.lr_scheduler." + arguments + ", last_epoch=" + strconv.Itoa(first-2) + ")",
		Base: number(setup.Config.LearningRate),
	}
}
